package org.warder.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.warder.database.RowParts;
import org.warder.database.RowsById;
import org.warder.id.Id;

/** The rows that a token's life makes and removes, in the transaction that does so. */
@ApplicationScoped
public class UsageRows {

  private static final RowsById OF_TOKEN = new RowsById("token_usage", "token_id");

  /** There may be many of each token. */
  private static final List<RowsById> REST =
      List.of(
          new RowsById("token_usage_days", "token_id"),
          new RowsById("token_usage_permissions", "token_id"));

  @PersistenceContext private EntityManager em;

  /** Makes the row of a new token. */
  public void add(Id token) {
    em.persist(new TokenUsage(token));
  }

  /** Removes all rows of a token. */
  public void remove(Id token) {
    OF_TOKEN.remove(em, token);
    REST.forEach(rows -> rows.remove(em, token));
  }

  /**
   * Removes the rows of some tokens without which nothing more is written of them; {@link
   * #removeRest} may follow in another transaction.
   */
  public void detach(Collection<Id> tokens) {
    OF_TOKEN.remove(em, tokens);
  }

  /** Those of some tokens that have rows of days or permissions, so many as go at once. */
  public List<List<Id>> parts(List<Id> tokens) {
    List<Map<Id, Long>> counts = REST.stream().map(rows -> rows.count(em, tokens)).toList();
    List<Id> used =
        tokens.stream()
            .filter(token -> counts.stream().anyMatch(count -> count.containsKey(token)))
            .toList();
    return RowParts.cut(used, counts);
  }

  /** Removes the rows of days and permissions of tokens that have been detached. */
  public void removeRest(Collection<Id> tokens) {
    REST.forEach(rows -> rows.remove(em, tokens));
  }
}
