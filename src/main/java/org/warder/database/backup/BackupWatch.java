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
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks every second whether a backup is asked for, and makes it, for whoever may write into the
 * server's data: they could as well read its database. A folder there asks for it, and a file gets
 * the answer; neither says where the backup goes.
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
  private ScheduledExecutorService rounds;

  @PostConstruct
  void start() {
    folder = Path.of(dataDir).toAbsolutePath();
    rounds = Executors.newSingleThreadScheduledExecutor(BackupWatch::thread);
    rounds.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "backup-watch");
    thread.setDaemon(true);
    return thread;
  }

  private void look() {
    Path request = folder.resolve("backup");
    if (!Files.isDirectory(request, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Files.delete(request);
      answer(make());
    } catch (IOException e) {
      LOG.log(
          Level.ERROR,
          "{0} asks for a backup: {1}. No more are made until the server starts again.",
          request,
          e.toString());
      rounds.shutdown();
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

  /** Whoever waits for it finds all of it. */
  private void answer(String line) throws IOException {
    Path next = Files.createTempFile(folder, "backup-answer", ".new");
    Files.writeString(next, line + "\n");
    Files.move(
        next,
        folder.resolve("backup-answer"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
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
