package org.warder.database;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** A service that locks one row, waits, and locks another; or fails as a database does. */
@Stateless
public class Swap {

  @PersistenceContext private EntityManager em;

  /** Writes two texts, and does something in between. */
  public void write(String first, String second, String text, Runnable between) {
    write(first, text);
    between.run();
    write(second, text);
  }

  /** Fails with an error of the database, and says so. */
  public void fail(String sqlState, Runnable says) {
    says.run();
    throw new PersistenceException(new SQLException("on purpose", sqlState));
  }

  private void write(String key, String text) {
    em.createNativeQuery("update shelf set text = ? where name = ?")
        .setParameter(1, text)
        .setParameter(2, key)
        .executeUpdate();
  }
}
