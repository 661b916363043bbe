package org.warder.system.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.warder.system.Fixtures;
import org.warder.system.Http;
import org.warder.system.SharedServer;

/**
 * Tests of slow clients: of a server that waits for a few seconds only, and has two connections to
 * its database.
 */
abstract class SlowClients {

  static final Duration PATIENCE = SharedServer.CLIENT_PATIENCE;

  /** Before anybody is cut off. */
  static final Duration SOON = PATIENCE.dividedBy(2);

  /** How long it takes to notice at most. */
  static final Duration GRACE = PATIENCE;

  private static final int REQUESTS = 20;

  final SharedServer shared = SharedServer.TWO_CONNECTIONS;
  final Http operator = shared.operator();

  private final List<SlowClient> clients = new ArrayList<>();

  @AfterEach
  void close() {
    clients.forEach(SlowClient::close);
  }

  /** A client that has sent that. */
  SlowClient send(String text) {
    SlowClient client = new SlowClient(url());
    clients.add(client);
    return client.send(text);
  }

  URI url() {
    return shared.server().url();
  }

  String authorization() {
    return authorization(shared.instance().operatorToken());
  }

  static String authorization(String token) {
    return "Authorization: Token " + token + "\n";
  }

  /** Of somebody else, with and without a body: each needs a connection to the database. */
  Duration slowestRequest() {
    Duration slowest = Duration.ZERO;
    for (int i = 0; i < REQUESTS; i++) {
      Instant begin = Instant.now();
      assertThat(operator.get("/api/v2/users?limit=1")).hasStatus(200);
      new Fixtures(operator).user();
      Duration took = Duration.between(begin, Instant.now());
      slowest = took.compareTo(slowest) > 0 ? took : slowest;
    }
    return slowest;
  }
}
