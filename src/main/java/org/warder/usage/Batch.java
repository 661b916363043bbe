package org.warder.usage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The same statement for many rows, sent at once. */
final class Batch implements AutoCloseable {

  private final PreparedStatement statement;
  private boolean isEmpty = true;

  Batch(Connection connection, String sql) throws SQLException {
    statement = connection.prepareStatement(sql);
  }

  /** Adds a row; a null is one of text. */
  void add(Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        statement.setNull(i + 1, java.sql.Types.VARCHAR);
      } else if (values[i] instanceof Long number) {
        statement.setLong(i + 1, number);
      } else if (values[i] instanceof Integer number) {
        statement.setInt(i + 1, number);
      } else {
        statement.setString(i + 1, (String) values[i]);
      }
    }
    statement.addBatch();
    isEmpty = false;
  }

  /** Runs it: for each row how many rows it has changed. */
  int[] run() throws SQLException {
    return isEmpty ? new int[0] : statement.executeBatch();
  }

  /**
   * Runs it.
   *
   * @param rows what was added, in that order
   * @param done which ones are wanted
   * @return those that have, or have not, found what they change
   */
  <T> List<T> whereDone(List<T> rows, boolean done) throws SQLException {
    int[] counts = run();
    List<T> wanted = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0 == done) {
        wanted.add(rows.get(i));
      }
    }
    return wanted;
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
