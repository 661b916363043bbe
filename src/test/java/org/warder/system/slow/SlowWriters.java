package org.warder.system.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Clients that send half of what they announce, or a few bytes at a time, are cut off, and hold
 * neither others up nor connections to the database. Clients that want too much get no more than
 * others.
 */
class SlowWriters extends SlowClients {

  private static final int HALVES = 100;
  private static final int LARGE = 50;
  private static final int LIMIT = 1_048_576;
  private static final int CONNECTIONS = 500;
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\n";

  @Test
  void areCutOffAndHoldNobodyUp() {
    Instant begin = Instant.now();
    List<SlowClient> halves = new ArrayList<>();
    for (int i = 0; i < HALVES; i++) {
      halves.add(half("POST /api/v2/users", "{\"name\":"));
      halves.add(half("POST /oauth2/introspect", "token="));
      halves.add(half("POST /sign-in", "form="));
    }
    SlowClient head = send("GET /ready HTTP/1.1\r\nHost: war");
    SlowClient drops = half("POST /api/v2/users", "{");
    Instant sent = Instant.now();
    // Beside the requests below, which may take longer.
    CompletableFuture<Instant> cutOff =
        CompletableFuture.supplyAsync(
            () -> {
              assertThat(drops.drop()).contains(" 400 ", "it has not arrived in time");
              assertThat(head.read()).contains(" 408 ");
              halves.forEach(half -> assertThat(half.read()).contains(" 400 "));
              return Instant.now();
            });

    Duration slowest = slowestRequest();
    System.out.printf(
        "Beside %d halves of bodies the slowest request took %d ms%n",
        halves.size(), slowest.toMillis());
    assertThat(slowest).isLessThan(SOON);
    assertThat(cutOff.join()).isBetween(begin.plus(PATIENCE), sent.plus(PATIENCE).plus(GRACE));
  }

  @Test
  void bodiesThatAreLateTakeLittleMemory() {
    String body = "x".repeat(LIMIT - 1);
    List<SlowClient> clients =
        Stream.generate(() -> send(SlowClient.head("POST /api/v2/users", LIMIT, "")))
            .limit(LARGE)
            .toList();
    clients.forEach(client -> client.send(body));

    List<String> answers = clients.stream().map(SlowClient::read).toList();
    assertThat(answers).filteredOn(answer -> answer.contains(" 503 ")).isNotEmpty();
    assertThat(answers).filteredOn(answer -> answer.contains(" 400 ")).isNotEmpty();
    assertThat(shared.server().log()).doesNotContain("OutOfMemoryError");
    // What they held is there for others.
    clients = Stream.generate(() -> half("POST /api/v2/users", "{")).limit(LARGE).toList();
    clients.forEach(client -> assertThat(client.send("}".repeat(999)).read()).contains(" 401 "));
  }

  @Test
  void aConnectionTooManyIsClosed() {
    List<SlowClient> all = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      all.add(send(""));
    }

    assertThat(send("GET /ready HTTP/1.1\r\nHost: warder\r\n\r\n").read()).isEmpty();
    String ready = "GET /ready HTTP/1.1\r\nHost: warder\r\nConnection: close\r\n\r\n";
    assertThat(all.get(0).send(ready).read()).contains(" 200 ");
  }

  /** A client that has sent the beginning of a body of 1,000 bytes. */
  private SlowClient half(String request, String body) {
    return send(SlowClient.head(request, 1_000, FORM) + body);
  }
}
