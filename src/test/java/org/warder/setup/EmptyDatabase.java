package org.warder.setup;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Makes the instance what it was before its setup. */
@Stateless
public class EmptyDatabase {

  @PersistenceContext private EntityManager em;

  /** Deletes everything; what belongs to an organization or a user goes with it. */
  public void restore() {
    for (String table : List.of("token_resources", "tokens", "orgs", "users")) {
      em.createNativeQuery("delete from " + table).executeUpdate();
    }
  }
}
