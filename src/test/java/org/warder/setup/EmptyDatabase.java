package org.warder.setup;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.warder.database.CommittedCaches;

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

  @PersistenceContext private EntityManager em;
  @Inject private CommittedCaches caches;

  /** Deletes everything, what belongs to something else first. */
  public void restore() {
    for (String table : TABLES) {
      em.createNativeQuery("delete from " + table).executeUpdate();
    }
    caches.clear();
  }
}
