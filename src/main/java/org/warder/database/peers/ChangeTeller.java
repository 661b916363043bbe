package org.warder.database.peers;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.warder.database.ChangesToCommit;

/**
 * Tells other servers what a transaction changes, in the transaction itself: they hear of it once
 * it is committed, and never of one that is rolled back.
 */
@ApplicationScoped
class ChangeTeller {

  private static final String NOTIFY =
      "select pg_notify('"
          + ChannelConnection.CHANGES
          + "', notice) from unnest(string_to_array(?, chr(10))) as notice";

  /** The persistence context has written everything by now, and would write it again. */
  @Resource(lookup = "jdbc/warder")
  private DataSource dataSource;

  void tell(@Observes ChangesToCommit changes) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(NOTIFY)) {
      statement.setString(1, String.join("\n", ChangeNotices.write(changes.keys())));
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("Other servers cannot be told", e);
    }
  }
}
