package org.warder.setup;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.warder.database.CommittedCaches;
import org.warder.id.Id;

/** Makes the instance what it was before its setup. */
@Stateless
public class EmptyDatabase {

  private static final List<String> TABLES =
      List.of(
          "token_resources",
          "token_values",
          "tokens",
          "sessions",
          "memberships",
          "buckets",
          "telegrafs",
          "orgs",
          "users");

  private static final List<String> OF_TOKENS =
      List.of(
          "token_resources",
          "token_values",
          "token_usage",
          "token_usage_days",
          "token_usage_permissions");

  @PersistenceContext private EntityManager em;
  @Inject private CommittedCaches caches;

  /** Deletes everything, what belongs to something else first. */
  public void restore() {
    for (String table : TABLES) {
      em.createNativeQuery("delete from " + table).executeUpdate();
    }
    caches.clear();
  }

  /** The tables that have rows of a token beside its own one. */
  public List<String> tablesWith(Id token) {
    return OF_TOKENS.stream()
        .filter(
            table ->
                !em.createNativeQuery("select token_id from " + table + " where token_id = ?")
                    .setParameter(1, token.value())
                    .getResultList()
                    .isEmpty())
        .toList();
  }
}
