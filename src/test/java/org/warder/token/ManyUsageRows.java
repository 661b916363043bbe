package org.warder.token;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Rows of the use of tokens that are gone: as many as make advice a common one. */
@Stateless
public class ManyUsageRows {

  private static final int MANY = 1001;

  @PersistenceContext private EntityManager em;

  public void add() {
    for (int i = 1; i <= MANY; i++) {
      em.createNativeQuery("insert into token_usage (token_id) values (?)")
          .setParameter(1, -i)
          .executeUpdate();
      em.createNativeQuery(
              "insert into token_usage (token_id, last_used_at, unused_permissions) values (?, 1, 1)")
          .setParameter(1, -MANY - i)
          .executeUpdate();
    }
  }

  public void remove() {
    em.createNativeQuery("delete from token_usage where token_id < 0").executeUpdate();
  }
}
