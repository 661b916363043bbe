package org.warder.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who waits for a row of the database. */
@ApplicationScoped
public class RowLocks {

  @PersistenceContext private EntityManager em;

  @Inject
  @ConfigProperty(name = "DB_URL")
  private String url;

  public boolean isAnyoneWaiting() {
    String waiting =
        url.startsWith("jdbc:derby:")
            ? "select xid from syscs_diag.lock_table where state = 'WAIT'"
            : "select pid from pg_locks where not granted";
    return !em.createNativeQuery(waiting).getResultList().isEmpty();
  }
}
