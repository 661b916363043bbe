package org.warder.system.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;
import org.warder.system.Http;
import org.warder.system.OwnServer;

/** Each of three servers is started again under load, one after another. */
class ThreeServers {

  private static final int CLIENTS = 2;

  private final List<OwnServer> servers = List.of(Peers.first(), Peers.second(), Peers.third());
  private final AtomicLong checks = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();

  @Test
  void noCheckFailsWhileEachIsStartedAgain() throws Exception {
    String org = Peers.instance().orgId();
    String token =
        new Fixtures(Peers.operatorAt(Peers.first()))
            .token(org, Peers.instance().userId(), "read:orgs/" + org)
            .secret();
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<?>> checking = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        checking.add(clients.submit(() -> checkUntil(done, token)));
      }
      List<Duration> ends = new ArrayList<>();
      for (OwnServer server : servers) {
        long asked = System.nanoTime();
        server.stop();
        ends.add(Duration.ofNanos(System.nanoTime() - asked));
        server.start();
      }
      assertThat(ends.get(2)).as("end after its delay").isGreaterThanOrEqualTo(Peers.DELAY);
      done.set(true);
      for (Future<?> client : checking) {
        client.get();
      }
    } finally {
      done.set(true);
      clients.shutdownNow();
    }
    System.out.printf("Rolling restart of three servers: %s checks, %s failed%n", checks, failed);
    assertThat(checks).hasPositiveValue();
    assertThat(failed).hasValue(0);
  }

  private void checkUntil(AtomicBoolean done, String token) {
    while (!done.get()) {
      int first = (int) (checks.getAndIncrement() % servers.size());
      if (!passes(first, token)) {
        failed.incrementAndGet();
      }
    }
  }

  /** As a proxy does that asks the next server where one does not respond, or cannot. */
  private boolean passes(int first, String token) {
    for (int i = 0; i < servers.size(); i++) {
      Http server = servers.get((first + i) % servers.size()).http().withToken(token);
      try {
        int status = server.get("/api/v2/orgs").status();
        if (status != 502 && status != 503 && status != 504) {
          return status == 200;
        }
      } catch (UncheckedIOException e) {
        // The next one.
      }
    }
    return false;
  }
}
