package org.warder.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.warder.id.Id;
import org.warder.usage.UsageReader;
import org.warder.usage.UsageTimes;

/** Reads a token with its values and its last use by one statement. */
@Dependent
class StoredTokenReader {

  @PersistenceContext private EntityManager em;

  private final UsageReader usage;

  @Inject
  StoredTokenReader(UsageReader usage) {
    this.usage = usage;
  }

  Optional<StoredToken> find(Id id) {
    // Memory first: what is written meanwhile is in the database then.
    UsageTimes unwritten = usage.unwritten(id);
    List<Object[]> rows =
        em.createQuery(
                "select t, v, u.lastUsedAt, u.lastReusedAt from Token t"
                    + " join TokenValue v on v.tokenId = t.id"
                    + " left join TokenUsage u on u.tokenId = t.id"
                    + " where t.id = :id and v.state <> :ended",
                Object[].class)
            .setParameter("id", id.value())
            .setParameter("ended", TokenValue.State.ENDED)
            .getResultList();
    return rows.stream().findFirst().map(first -> stored(first, rows, unwritten));
  }

  private StoredToken stored(Object[] first, List<Object[]> rows, UsageTimes unwritten) {
    UsageTimes written = new UsageTimes((Instant) first[2], (Instant) first[3]);
    return new StoredToken(
        (Token) first[0],
        new TokenValues(rows.stream().map(row -> (TokenValue) row[1]).toList()),
        usage.recorded(unwritten.latest(written)));
  }
}
