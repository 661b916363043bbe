package org.warder.token.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.warder.database.Queries;
import org.warder.id.Id;
import org.warder.token.Token;
import org.warder.usage.TokenUsage;
import org.warder.usage.UsageFlush;
import org.warder.usage.UsageRecording;

/** Which tokens are used most, of those that are in use. */
@Dependent
class MostUsedQuery {

  @PersistenceContext private EntityManager em;
  private final UsageFlush flush;
  private final UsageRecording recording;

  @Inject
  MostUsedQuery(UsageFlush flush, UsageRecording recording) {
    this.flush = flush;
    this.recording = recording;
  }

  /** Writes what this server has in memory, if that is little; it needs a connection of its own. */
  void prepare() {
    flush.runIfFew();
  }

  /**
   * The number of requests that some tokens have allowed, the greatest first; nothing while uses
   * are not recorded.
   *
   * @param since when they were last used at the earliest
   * @param limit how many tokens there are at most
   */
  Map<Id, Long> requests(Queries.Condition<Token> wanted, Instant since, int limit) {
    Map<Id, Long> requests = new LinkedHashMap<>();
    if (recording.since().isEmpty()) {
      return requests;
    }
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
    Root<Token> token = query.from(Token.class);
    Root<TokenUsage> usage = query.from(TokenUsage.class);
    Expression<Long> id = token.get("id");
    Expression<Instant> lastUsedAt = usage.get("lastUsedAt");
    query
        .multiselect(id, usage.get("allowed"))
        .where(
            cb.equal(usage.get("tokenId"), id),
            // Said of null, too: Derby takes it for greater than every value.
            cb.isNotNull(lastUsedAt),
            cb.greaterThan(lastUsedAt, since),
            wanted.of(cb, token))
        .orderBy(cb.desc(usage.get("allowed")), cb.asc(id));
    em.createQuery(query)
        .setMaxResults(limit)
        .getResultStream()
        .forEach(row -> requests.put(new Id((Long) row[0]), (Long) row[1]));
    return requests;
  }
}
