package org.warder.database;

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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.warder.settings.StartRefusal;

/**
 * Ends the server when Derby has closed its database, as it does where it cannot write to its log.
 * Whoever asks for a connection opens it again, and on a disk that is still full only to be read,
 * without what is in the log alone: a token that has been revoked could work again.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DerbyWatch {

  private static final int MILLIS = 100;

  @Inject private Derby derby;

  private Connection open;
  private ScheduledExecutorService rounds;

  @PostConstruct
  void start() {
    if (derby.isUsed()) {
      try {
        open = derby.connect();
      } catch (SQLException e) {
        throw new IllegalStateException("the database has just been there", e);
      }
      rounds = Executors.newSingleThreadScheduledExecutor(DerbyWatch::thread);
      rounds.scheduleWithFixedDelay(this::look, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "derby-watch");
    thread.setDaemon(true);
    return thread;
  }

  /** Costs nothing: the database is in this process. */
  private void look() {
    try {
      if (open.isClosed()) {
        StartRefusal.endNow("Derby has closed its database, as where the disk is full");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @PreDestroy
  void stop() {
    if (rounds != null) {
      rounds.shutdownNow();
      try {
        open.close();
      } catch (SQLException e) {
        // It goes with the process.
      }
    }
  }
}
