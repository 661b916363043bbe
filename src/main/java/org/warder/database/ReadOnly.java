package org.warder.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Whether a database lets itself be read and not changed: PostgreSQL as a standby, or where it has
 * been set so; Derby since it was opened on a full disk.
 */
final class ReadOnly {

  private ReadOnly() {}

  static boolean isSo(Connection connection) throws SQLException {
    // PostgreSQL's driver answers for itself alone.
    return Derby.isOf(connection) ? connection.isReadOnly() : isStandby(connection);
  }

  private static boolean isStandby(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show transaction_read_only")) {
      return row.next() && row.getString(1).equals("on");
    }
  }
}
