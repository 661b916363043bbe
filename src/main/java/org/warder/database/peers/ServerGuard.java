package org.warder.database.peers;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.warder.database.DatabaseStart;
import org.warder.settings.StartRefusal;

/**
 * Lets a server begin only if the database is its own, or shared by all who use it. It comes before
 * the schema is touched.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ServerGuard {

  /** A process that ends, or a machine that is lost, is gone by then. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject private ChannelSettings settings;
  @Inject private FirstConnection first;
  @Inject private DatabaseStart database;

  @PostConstruct
  void enter() {
    if (!settings.isShareable()) {
      return;
    }
    database.take(this::connect);
  }

  private void connect() throws SQLException {
    ChannelConnection connection = settings.connect();
    try {
      if (!connection.lock(settings.servers(), PATIENCE)) {
        StartRefusal.now(List.of(ChannelSettings.REFUSAL));
      }
      first.set(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Where the application does not come to run, nobody else closes it. */
  @PreDestroy
  void leave() {
    if (first.get() != null) {
      first.get().close();
    }
  }
}
