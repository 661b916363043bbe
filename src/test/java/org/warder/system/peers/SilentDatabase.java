package org.warder.system.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.warder.system.AtOnce;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.peers.DatabaseProxy.Fault;

/**
 * PostgreSQL says nothing more and closes nothing, as on a machine that is lost: whoever has asked
 * for something does not wait for it forever.
 */
class SilentDatabase {

  private static final int CLIENTS = 5;

  /** Of a server that waits for five seconds, by a connection that is there or for another one. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Http operator = Peers.operatorAt(Peers.second());

  @Test
  void requestsAreRefusedInTimeAndServedWhenItIsBack() throws Exception {
    assertThat(operator.get("/api/v2/users")).hasStatus(200);
    Peers.proxy().meet(Fault.SILENT);
    try {
      Instant begin = Instant.now();

      List<Answer> answers = AtOnce.send(requests());

      Duration took = Duration.between(begin, Instant.now());
      System.out.println("A silent database is away after " + took);
      assertThat(took).isLessThan(LONGEST);
      assertThat(answers)
          .allSatisfy(answer -> assertThat(answer).hasStatus(503).hasHeader("Retry-After", "1"));
      assertThat(Peers.second().management().get("/health/ready").status()).isEqualTo(503);
    } finally {
      Peers.proxy().meet(Fault.NONE);
    }
    Peers.await("the list", () -> operator.get("/api/v2/users").status() == 200);
  }

  private List<Callable<Answer>> requests() {
    List<Callable<Answer>> requests = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      String body = "{\"name\": \"" + Peers.unique() + "\"}";
      requests.add(() -> operator.get("/api/v2/users"));
      requests.add(() -> operator.post("/api/v2/users", body));
    }
    return requests;
  }
}
