package org.warder.database.backup;

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
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks every second whether a backup is asked for, and makes it, for whoever may write into the
 * server's data: they could as well read its database. The request does not say where it goes.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BackupWatch {

  private static final Logger LOG = System.getLogger(BackupWatch.class.getName());
  private static final int SECONDS_TO_FINISH = 20;

  @Inject
  @ConfigProperty(name = "DATA_DIR")
  private String dataDir;

  @Inject private DerbyBackup backup;

  private Path folder;
  private BackupRequest request;
  private ScheduledExecutorService rounds;

  @PostConstruct
  void start() {
    folder = Path.of(dataDir).toAbsolutePath();
    request = new BackupRequest(folder);
    rounds = Executors.newScheduledThreadPool(2, BackupWatch::thread);
    rounds.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "backup-watch");
    thread.setDaemon(true);
    return thread;
  }

  private void look() {
    if (!request.isThere()) {
      return;
    }
    try {
      request.take();
    } catch (IOException e) {
      LOG.log(
          Level.ERROR,
          "{0} asks for a backup: {1}. No more are made until the server starts again.",
          request,
          e.toString());
      rounds.shutdown();
      return;
    }
    Future<?> signs = rounds.scheduleWithFixedDelay(request::giveSign, 0, 1, TimeUnit.SECONDS);
    try {
      request.answer(make());
    } finally {
      signs.cancel(false);
    }
  }

  /** The backup's folder, or why there is none. */
  private String make() {
    try {
      Path made = backup.make(folder.resolve("backups"));
      LOG.log(Level.INFO, "The database has been copied to {0}.", made);
      return made.toString();
    } catch (BackupException | RuntimeException e) {
      LOG.log(Level.ERROR, "No backup has been made: {0}", e.getMessage());
      return "No backup has been made: " + e.getMessage();
    }
  }

  @PreDestroy
  void stop() {
    rounds.shutdown();
    try {
      // One that is being made needs the database until it is done.
      rounds.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
