package org.warder.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * One lock for the whole instance, for decisions on what must exist once, or at least once, among
 * all users. It is the first lock that a transaction takes.
 */
@ApplicationScoped
public class InstanceLock {

  @PersistenceContext private EntityManager em;

  /** Waits until nobody else has the lock, and keeps it until the transaction ends. */
  public void acquire() {
    em.createNativeQuery("update onboarding set id = id").executeUpdate();
  }
}
