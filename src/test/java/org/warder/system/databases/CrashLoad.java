package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.warder.system.Http;
import org.warder.system.OwnServer;
import org.warder.system.Warder.Instance;

/** A mixed load of changes, under which a server is killed at moments of chance. */
final class CrashLoad implements AutoCloseable {

  private static final int CLIENTS = 8;

  /** At most so many changes between two kills. */
  private static final int CHANGES = 600;

  private static final long SEED = Long.getLong("warder.seed", 1);

  private final Random random = new Random(SEED);
  private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
  private final List<CrashClient> clients;

  /** Clients that have made nothing yet. */
  CrashLoad(Instance instance) {
    clients = IntStream.range(0, CLIENTS).mapToObj(number -> client(instance, number)).toList();
  }

  private CrashClient client(Instance instance, int number) {
    Random own = new Random(random.nextLong());
    return new CrashClient(instance.orgId(), "crash-" + number, own);
  }

  /** Sends changes until the server is killed, at a moment of chance. */
  void killUnder(OwnServer server, Http operator) throws InterruptedException, ExecutionException {
    CountDownLatch moment = new CountDownLatch(1 + random.nextInt(CHANGES));
    List<? extends Future<?>> loads =
        clients.stream().map(client -> threads.submit(() -> client.run(operator, moment))).toList();
    assertThat(moment.await(2, TimeUnit.MINUTES)).as("changes are done in time").isTrue();
    server.kill();
    for (Future<?> load : loads) {
      load.get();
    }
  }

  /**
   * What was acknowledged is there, and of what was not there is all or nothing.
   *
   * @param operator on the server, which runs again
   */
  void verify(Http operator) {
    clients.forEach(client -> client.verify(operator));
  }

  @Override
  public String toString() {
    int acknowledged = clients.stream().mapToInt(CrashClient::acknowledged).sum();
    return acknowledged + " acknowledged changes, seed " + SEED;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
