package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Http;
import org.warder.system.Http.Answer;

/** Clients that create tokens for one owner, one after another, until they are closed. */
final class CreationLoad implements AutoCloseable {

  private static final int CLIENTS = 3;

  private final Http operator;
  private final String body;
  private final List<IssuedToken> acknowledged = new ArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
  private final List<? extends Future<?>> clients;
  private long longestNanos;
  private volatile boolean isOver;

  CreationLoad(Database database, String ownerId) {
    operator = database.operator();
    String orgId = database.instance().orgId();
    String buckets = "orgs/" + orgId + "/buckets";
    body =
        """
        {"orgID": "%s", "userID": "%s", "description": "%s", "permissions": %s}"""
            .formatted(
                orgId,
                ownerId,
                description(ownerId),
                Fixtures.permissions("read:" + buckets, "write:" + buckets));
    clients = Stream.generate(() -> threads.submit(this::run)).limit(CLIENTS).toList();
  }

  /** What each token says of itself. */
  static String description(String ownerId) {
    return "created for " + ownerId + " under load";
  }

  private void run() {
    while (!isOver) {
      long begin = System.nanoTime();
      Answer created = CrashRequest.send(() -> operator.post("/api/v2/authorizations", body));
      acknowledge(
          new IssuedToken(created.text("id"), created.text("token")), System.nanoTime() - begin);
    }
  }

  private synchronized void acknowledge(IssuedToken token, long nanos) {
    acknowledged.add(token);
    longestNanos = Math.max(longestNanos, nanos);
    notifyAll();
  }

  synchronized int size() {
    return acknowledged.size();
  }

  /** How long the slowest creation took. */
  synchronized long longestMillis() {
    return longestNanos / 1_000_000;
  }

  /** Waits for so many acknowledged tokens, and returns all that there are. */
  synchronized List<IssuedToken> await(int count) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofMinutes(1));
    while (acknowledged.size() < count) {
      assertThat(Instant.now()).as("%d tokens are created in time", count).isBefore(end);
      wait(1_000);
    }
    return List.copyOf(acknowledged);
  }

  /** Ends the clients; none has met an error. */
  @Override
  public void close() throws InterruptedException, ExecutionException {
    isOver = true;
    threads.shutdown();
    for (Future<?> client : clients) {
      client.get();
    }
  }
}
