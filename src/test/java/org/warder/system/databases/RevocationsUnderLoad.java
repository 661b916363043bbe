package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.TokenLoss;

/**
 * Under full load, with a client that asks again and again while the token is taken from it: no
 * request that begins after the response to the change is accepted. {@code -Dwarder.changes=10000}
 * makes as many changes on each database.
 */
@ParameterizedClass
@EnumSource(Database.class)
class RevocationsUnderLoad {

  private static final int THREADS = 8;
  private static final int CHANGES = Integer.getInteger("warder.changes", 160);

  /** A client that uses a token until it is refused. */
  private static final class Client {

    private final Http http;
    private final CountDownLatch accepted = new CountDownLatch(3);
    private volatile boolean ended;

    private Client(Http http) {
      this.http = http;
    }

    /** How many requests that began after the end were accepted. */
    private int use() {
      int wrong = 0;
      int count = 0;
      boolean after;
      do {
        after = ended;
        boolean isAccepted = (count++ % 2 == 0 ? askApi() : askGate()).status() == 200;
        if (isAccepted) {
          accepted.countDown();
          wrong += after ? 1 : 0;
        }
      } while (!after || count % 2 != 0);
      return wrong;
    }

    private Answer askApi() {
      return http.get("/api/v2/orgs");
    }

    private Answer askGate() {
      return http.get(
          "/api/authz/forward-auth/influxdb3-core",
          "X-Forwarded-Method",
          "POST",
          "X-Forwarded-Uri",
          "/api/v3/write_lp?db=iot-center");
    }
  }

  @Parameter private Database database;

  @Test
  void nothingIsAcceptedAfterItsEnd() throws Exception {
    String orgId = database.instance().orgId();
    ExecutorService threads = Executors.newFixedThreadPool(2 * THREADS);
    try {
      List<Future<Integer>> workers = new ArrayList<>();
      for (int worker = 0; worker < THREADS; worker++) {
        workers.add(threads.submit(() -> change(orgId, threads)));
      }
      int wrong = 0;
      for (Future<Integer> worker : workers) {
        wrong += worker.get();
      }
      assertThat(wrong).as("requests that were accepted too late").isZero();
    } finally {
      threads.shutdownNow();
    }
  }

  private int change(String orgId, ExecutorService threads) {
    return IntStream.range(0, CHANGES / THREADS)
        .map(round -> change(TokenLoss.values()[round % TokenLoss.values().length], orgId, threads))
        .sum();
  }

  private int change(TokenLoss change, String orgId, ExecutorService threads) {
    Fixtures fixtures = new Fixtures(database.operator());
    Made owner = fixtures.user();
    IssuedToken token =
        fixtures.token(orgId, owner.id(), "read:orgs/" + orgId, "write:orgs/" + orgId + "/buckets");
    Client client = new Client(database.operator().withToken(token.secret()));
    Future<Integer> use = threads.submit(client::use);
    try {
      assertThat(client.accepted.await(1, TimeUnit.MINUTES)).isTrue();
      assertThat(change.make(database.operator(), token, owner)).isBetween(200, 204);
      client.ended = true;
      return use.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
