package org.warder.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.warder.database.ScopePredicate;
import org.warder.id.Id;

/** The rows that a token's life makes and removes, in the transaction that does so. */
@ApplicationScoped
public class UsageRows {

  private static final List<String> REST = List.of("token_usage_days", "token_usage_permissions");

  @PersistenceContext private EntityManager em;

  /** Makes the row of a new token. */
  public void add(Id token) {
    em.persist(new TokenUsage(token));
  }

  /** Removes all rows of a token. */
  public void remove(Id token) {
    detach(List.of(token));
    removeRest(List.of(token));
  }

  /**
   * Removes the rows of some tokens without which nothing more is written of them; {@link
   * #removeRest} may follow in another transaction.
   */
  public void detach(Collection<Id> tokens) {
    em.createQuery("delete from TokenUsage u where u.tokenId in :ids")
        .setParameter("ids", ScopePredicate.values(tokens))
        .executeUpdate();
  }

  /** Removes the rows of days and permissions of tokens that have been detached. */
  public void removeRest(Collection<Id> tokens) {
    for (String table : REST) {
      for (Id token : tokens) {
        em.createNativeQuery("delete from " + table + " where token_id = ?")
            .setParameter(1, token.value())
            .executeUpdate();
      }
    }
  }
}
