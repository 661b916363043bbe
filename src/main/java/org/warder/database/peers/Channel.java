package org.warder.database.peers;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import org.warder.database.Servers;
import org.warder.settings.StartRefusal;

/**
 * Holds the connection to other servers while this one runs, and makes another where it is lost.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Channel {

  private static final Logger LOG = System.getLogger(Channel.class.getName());
  private static final Duration RETRY = Duration.ofMillis(500);
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(4);

  @Inject private ChannelSettings settings;
  @Inject private FirstConnection first;
  @Inject private Hearing hearing;
  @Inject private NodeLease lease;

  private volatile boolean isStopped;
  private volatile ChannelConnection connection;
  private boolean isLost;
  private Duration retry = RETRY;

  @PostConstruct
  void start() {
    if (settings.isShareable()) {
      connection = first.get();
      lease.begin(connection);
      Thread thread = new Thread(this::run, "channel");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void run() {
    while (!isStopped) {
      try {
        if (!isLost || reconnect()) {
          hearing.begin(connection);
          while (!isStopped) {
            lease.keep(connection);
            found();
            hearing.round(connection);
          }
        }
      } catch (SQLException | RuntimeException e) {
        lost(e);
      }
    }
  }

  private void lost(Exception e) {
    connection.close();
    if (!isLost && !isStopped) {
      LOG.log(Level.WARNING, "The connection for notifications is lost: {0}", e.toString());
    }
    isLost = true;
    try {
      Thread.sleep(retry.toMillis());
    } catch (InterruptedException interrupt) {
      isStopped = true;
    }
    Duration longer = retry.multipliedBy(2);
    retry = longer.compareTo(LONGEST_RETRY) < 0 ? longer : LONGEST_RETRY;
  }

  /** It is not there again before it has been of use: a database that only reads lets others in. */
  private void found() {
    if (isLost) {
      LOG.log(Level.INFO, "The connection for notifications is there again");
    }
    isLost = false;
    retry = RETRY;
  }

  /** Makes another connection; false if the database is another server's by now. */
  private boolean reconnect() throws SQLException {
    connection = settings.connect();
    Servers servers = settings.servers();
    if (!connection.lock(servers, Duration.ZERO)) {
      hearing.believeNothing();
      // The lock may still be held by the connection that is lost.
      if (!connection.lock(servers, ServerGuard.PATIENCE)) {
        isStopped = true;
        StartRefusal.end(ChannelSettings.REFUSAL);
        return false;
      }
    }
    return true;
  }

  @PreDestroy
  void stop() {
    isStopped = true;
    if (connection != null) {
      connection.close();
    }
  }
}
