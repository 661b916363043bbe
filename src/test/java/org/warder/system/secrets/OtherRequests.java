package org.warder.system.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.warder.system.OwnServer;
import org.warder.system.RawHttp;

/**
 * Requests without a secret, longer than those with one. Open Liberty keeps what came and went last
 * by each of its threads and in each of its buffers until that serves again, and nothing of
 * Warder's can overwrite it (src/docs/security.md, Secrets that are left).
 */
final class OtherRequests {

  /** More at once than the server has threads (coreThreads in liberty/server.xml). */
  private static final int AT_ONCE = 80;

  /** In turn, each by pages and API; more altogether than the server keeps buffers. */
  private static final int IN_TURN = 5;

  private static final String FILLER = "x".repeat(2000);

  private final OwnServer server;

  OtherRequests(OwnServer server) {
    this.server = server;
  }

  /** Overwrites what is left of others. */
  void send() {
    // By the connection that is open yet.
    server.http().get("/sign-in", "X-Filler", FILLER);
    ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
    try {
      CompletableFuture.allOf(
              Stream.generate(() -> CompletableFuture.runAsync(this::several, clients))
                  .limit(AT_ONCE)
                  .toArray(CompletableFuture[]::new))
          .join();
    } finally {
      clients.shutdown();
    }
  }

  private void several() {
    for (int i = 0; i < IN_TURN; i++) {
      send("GET /sign-in", "");
      send("POST /api/v2/setup", "{\"username\": \"" + "u".repeat(1000) + "\"}");
    }
  }

  private void send(String what, String body) {
    String head = what + " HTTP/1.1\nX-Filler: " + FILLER;
    assertThat(new RawHttp(server.url()).sendWithLength(head, body).statusLine())
        .startsWith("HTTP/1.1 ");
  }
}
