package org.warder.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Who waits for a row of Derby's. */
@ApplicationScoped
public class DerbyLocks {

  @PersistenceContext private EntityManager em;

  public boolean isAnyoneWaiting() {
    return !em.createNativeQuery("select xid from syscs_diag.lock_table where state = 'WAIT'")
        .getResultList()
        .isEmpty();
  }
}
