package org.warder.token;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.warder.id.Id;

/** Gives what exists the id that somebody has guessed. */
@Stateless
public class AssignedIds {

  @PersistenceContext private EntityManager em;

  /** Changes the id of a row of that table. */
  public void change(String table, Id from, Id to) {
    em.createNativeQuery("update " + table + " set id = " + to.value() + " where id = ?")
        .setParameter(1, from.value())
        .executeUpdate();
  }
}
