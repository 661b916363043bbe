package org.warder.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.settings.StartRefusal;

/**
 * What a server does at its start with a database that it cannot use. One that cannot be reached
 * may be about to start as well: it is asked again for a while. Of one that refuses, or cannot be
 * opened, somebody must mend a setting: the server ends, and says which.
 */
@ApplicationScoped
public class DatabaseStart {

  private static final Logger LOG = System.getLogger(DatabaseStart.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** The exit status of Java after {@code SIGTERM}. */
  private static final int ASKED_TO_END = 143;

  /** What is done with the database. */
  public interface Step {
    void take() throws SQLException;
  }

  private Duration patience;
  private String url;

  protected DatabaseStart() {}

  @Inject
  DatabaseStart(
      @ConfigProperty(name = "start.patience") int seconds,
      @ConfigProperty(name = "DB_URL") String url) {
    this.patience = Duration.ofSeconds(seconds);
    this.url = url;
  }

  /** Takes a step of the start, again where it cannot be taken yet; else the server ends. */
  public void take(Step step) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        step.take();
        return;
      } catch (SQLException | RuntimeException e) {
        String reason = StartReason.of(e, url);
        if (!StartReason.isAway(e)) {
          StartRefusal.now(List.of(StartReason.mistake(e) + ": " + reason));
        }
        if (end - System.nanoTime() < PAUSE.toNanos()) {
          StartRefusal.now(
              List.of(
                  "DB_URL must name a database that can be reached within "
                      + patience.toSeconds()
                      + " s: "
                      + reason));
        }
        LOG.log(
            Level.WARNING,
            "The database of DB_URL cannot be reached yet, and is asked again in {0} s: {1}",
            PAUSE.toSeconds(),
            reason);
        pause();
      }
    }
  }

  /** A server that is asked to end meanwhile would wait for its own start. Nothing has begun. */
  private static void pause() {
    Runtime java = Runtime.getRuntime();
    Thread end = new Thread(() -> java.halt(ASKED_TO_END), "end-of-start");
    try {
      java.addShutdownHook(end);
      Thread.sleep(PAUSE.toMillis());
      java.removeShutdownHook(end);
    } catch (IllegalStateException | InterruptedException e) {
      java.halt(ASKED_TO_END);
    }
  }
}
