package org.warder.token;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Says of most values that nobody issued that they are none, for less than a read by JPA in a
 * transaction costs: who sends ever new ones makes the server ask for each.
 */
@ApplicationScoped
class StoredDigests {

  private static final String SELECT = "select 1 from token_values where digest = ?";

  /** Given back when it is closed, and not when the request ends. */
  @Resource(lookup = "jdbc/warder", shareable = false)
  private DataSource dataSource;

  /**
   * Whether no value with that digest is committed; false, too, where the database does not answer,
   * so that whoever reads the value says why.
   */
  boolean isUnknown(SecretDigest digest) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, digest.hex());
      try (ResultSet found = select.executeQuery()) {
        return !found.next();
      }
    } catch (SQLException e) {
      return false;
    }
  }
}
