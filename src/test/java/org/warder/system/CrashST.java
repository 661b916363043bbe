package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.warder.system.Warder.Instance;

/**
 * Under a mixed load of changes the server is killed at moments of chance and started again on its
 * data: what it has acknowledged is there, and of what it has not acknowledged there is all or
 * nothing. {@code -Dwarder.kills=200} kills as often on each database.
 */
class CrashST {

  private static final int KILLS = Integer.getInteger("warder.kills", 1);
  private static final int CLIENTS = 8;

  /** At most so many changes between two kills. */
  private static final int CHANGES = 600;

  private static final long SEED = Long.getLong("warder.seed", 1);

  private final Random random = new Random(SEED);

  @ParameterizedTest
  @EnumSource
  void keepsWhatItHasAcknowledged(Database database) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try (OwnServer server = database.create("crash-" + database).start()) {
      Instance instance = Warder.setUp(server.url());
      Http operator = server.http().withToken(instance.operatorToken());
      List<CrashClient> clients =
          IntStream.range(0, CLIENTS).mapToObj(number -> client(instance, number)).toList();
      for (int kill = 0; kill < KILLS; kill++) {
        CountDownLatch moment = new CountDownLatch(1 + random.nextInt(CHANGES));
        List<? extends Future<?>> loads =
            clients.stream()
                .map(client -> threads.submit(() -> client.run(operator, moment)))
                .toList();
        assertThat(moment.await(2, TimeUnit.MINUTES)).as("changes are done in time").isTrue();
        server.kill();
        for (Future<?> load : loads) {
          load.get();
        }
        server.start();
        clients.forEach(client -> client.verify(operator));
      }
      int acknowledged = clients.stream().mapToInt(CrashClient::acknowledged).sum();
      System.out.printf(
          "%s: %d kills, %d acknowledged changes, seed %d%n", database, KILLS, acknowledged, SEED);
    } finally {
      threads.shutdownNow();
    }
  }

  private CrashClient client(Instance instance, int number) {
    Random own = new Random(random.nextLong());
    return new CrashClient(instance.orgId(), "crash-" + number, own);
  }
}
