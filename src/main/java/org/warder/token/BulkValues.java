package org.warder.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.warder.database.ManyIds;
import org.warder.id.Id;

/** The values of many tokens that are locked. */
@ApplicationScoped
class BulkValues {

  @PersistenceContext private EntityManager em;

  private KnownTokens known;
  private StoredTokens stored;

  protected BulkValues() {}

  @Inject
  BulkValues(KnownTokens known, StoredTokens stored) {
    this.known = known;
    this.stored = stored;
  }

  /**
   * Takes note that the current transaction changes several tokens, which it has locked.
   *
   * @return those of them that have a previous value
   */
  Set<Id> changed(Collection<Id> tokenIds) {
    tokenIds.forEach(stored::changed);
    Set<Id> rotated = new HashSet<>();
    TypedQuery<Object[]> query =
        em.createQuery(
            "select v.digest, v.state, v.tokenId from TokenValue v where v.tokenId in :ids",
            Object[].class);
    ManyIds.with(query, tokenIds)
        .getResultStream()
        .forEach(
            row -> {
              known.changed(SecretDigest.parse((String) row[0]));
              if (row[1] == TokenValue.State.PREVIOUS) {
                rotated.add(new Id((Long) row[2]));
              }
            });
    return rotated;
  }

  /** Forgets how long several tokens were to live; see {@link TokenValue#settle}. */
  void settle(Collection<Id> tokenIds) {
    if (!tokenIds.isEmpty()) {
      Query update =
          em.createQuery(
              "update TokenValue v set v.former.expiresAt = null, v.former.seconds = null,"
                  + " v.former.exempt = null where v.tokenId in :ids and v.state = :previous");
      ManyIds.with(update, tokenIds)
          .setParameter("previous", TokenValue.State.PREVIOUS)
          .executeUpdate();
    }
  }
}
