package org.warder.usage;

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
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;

/**
 * Writes what has been counted every minute, when memory for it runs short, and when the server
 * stops. When a round takes longer than that, the next one begins at once. While the database is
 * away, figures stay in memory.
 */
@Startup
@Singleton
@DependsOn({"SchemaMigration", "Channel"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class UsageRounds {

  private static final Logger LOG = System.getLogger(UsageRounds.class.getName());
  private static final Duration INTERVAL = Duration.ofSeconds(60);

  @Inject private UsageSettings settings;
  @Inject private UsageRecorder recorder;
  @Inject private UsageFlush flush;
  @Inject private UsageSweep sweep;
  @Inject private UsageRecording recording;

  private volatile boolean isStopped;
  private Thread thread;
  private boolean isFailing;

  @PostConstruct
  void start() {
    recording.start();
    if (settings.isOn()) {
      thread = new Thread(this::run, "usage-rounds");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void run() {
    long next = System.nanoTime() + INTERVAL.toNanos();
    while (awaitRound(next - System.nanoTime())) {
      long end = System.nanoTime() + INTERVAL.toNanos();
      next = end;
      round(nanos -> rest(nanos) && System.nanoTime() < end);
    }
  }

  /** Waits until it is time for a round, or one is asked for; false if there shall be no more. */
  private boolean awaitRound(long nanos) {
    try {
      recorder.awaitRound(nanos);
      return !isStopped;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Writes all uses, and goes on with the sweep.
   *
   * @param rest see {@link UsageSweep#run(LongPredicate)}
   */
  private void round(LongPredicate rest) {
    try {
      flush.run(rest::test);
      sweep.run(rest);
      isFailing = false;
    } catch (RuntimeException | LinkageError e) {
      // The latter where the application's file is gone before it stops.
      if (!isFailing) {
        LOG.log(
            Level.WARNING, "Uses of tokens could not be written, and are kept: {0}", e.toString());
      }
      isFailing = true;
    }
  }

  /**
   * Checks come first: writing takes half of the time, unless memory runs short.
   *
   * @param nanos that a batch took
   * @return whether the server goes on
   */
  private boolean rest(long nanos) {
    if (!isStopped && !recorder.tallies().isCrowded()) {
      LockSupport.parkNanos(nanos);
    }
    return !isStopped;
  }

  @PreDestroy
  void stop() {
    isStopped = true;
    recorder.askForRound();
    if (thread != null) {
      try {
        thread.join(INTERVAL.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      round(nanos -> false);
    }
  }
}
