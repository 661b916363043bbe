import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Fills a server up, several requests at a time. */
final class Writers {

  private static final int WRITERS = 16;

  /** Makes one of what is wanted. */
  interface Writer {
    void write(int number) throws Exception;
  }

  private Writers() {}

  /** Makes those that are missing, numbered from what there is. */
  static void fill(int have, int wanted, Writer writer) throws Exception {
    System.out.printf("%d tokens, adding %d%n", have, Math.max(0, wanted - have));
    AtomicInteger next = new AtomicInteger(have);
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      running.add(
          writers.submit(
              () -> {
                for (int n = next.getAndIncrement(); n < wanted; n = next.getAndIncrement()) {
                  writer.write(n);
                }
                return null;
              }));
    }
    for (Future<?> each : running) {
      each.get();
    }
    writers.shutdown();
  }
}
