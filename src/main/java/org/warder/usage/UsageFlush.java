package org.warder.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Writes what is in memory, in batches. */
@ApplicationScoped
public class UsageFlush {

  /** Few enough for Derby not to lock a whole table, also where each has many permissions. */
  private static final int BATCH = 100;

  private static final int FEW = 10 * BATCH;

  /** Held while a batch is written, so that nobody sees it in memory and in the database. */
  private final ReentrantLock batch = new ReentrantLock(true);

  private UsageRecorder recorder;
  private UsageWriter writer;
  private UsageRecording recording;

  protected UsageFlush() {}

  @Inject
  UsageFlush(UsageRecorder recorder, UsageWriter writer, UsageRecording recording) {
    this.recorder = recorder;
    this.writer = writer;
    this.recording = recording;
  }

  /**
   * Writes all that has been counted before.
   *
   * @throws RuntimeException if the database cannot be reached; what is not written is kept
   */
  public void run() {
    run(nanos -> {});
  }

  /**
   * The same, with a rest after each batch.
   *
   * @param rest is given the nanoseconds that the batch took
   * @throws RuntimeException as {@link #run()}
   */
  void run(LongConsumer rest) {
    Tallies tallies = recorder.tallies();
    List<Tally> all = tallies.sorted();
    for (int begin = 0; begin < all.size(); begin += BATCH) {
      long start = System.nanoTime();
      write(tallies, all.subList(begin, Math.min(all.size(), begin + BATCH)));
      rest.accept(System.nanoTime() - start);
    }
    if (recorder.takeGap()) {
      recording.startOver();
    }
  }

  /** The same where it takes no time; of more, what is written is a minute old at most. */
  public void runIfFew() {
    if (recorder.tallies().count() <= FEW) {
      run();
    }
  }

  private void write(Tallies tallies, List<Tally> some) {
    batch.lock();
    try {
      List<Tally> tallied = new ArrayList<>();
      List<Tally> idle = new ArrayList<>();
      List<Pending> uses = new ArrayList<>();
      for (Tally tally : some) {
        Pending pending = tally.pending();
        if (pending.isNothing()) {
          idle.add(tally);
        } else {
          tallied.add(tally);
          uses.add(pending);
        }
      }
      tallies.settle(idle, System.nanoTime());
      if (!uses.isEmpty()) {
        writer.writeValues(uses);
        writer.write(uses);
        for (int i = 0; i < uses.size(); i++) {
          tallied.get(i).wrote(uses.get(i));
        }
      }
    } finally {
      batch.unlock();
    }
  }

  /** Reads while nothing is written, so that database and memory fit together. */
  <T> T between(Supplier<T> reading) {
    batch.lock();
    try {
      return reading.get();
    } finally {
      batch.unlock();
    }
  }
}
