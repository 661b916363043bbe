package org.warder.system.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.OwnServer;
import org.warder.system.SharedServer;
import org.warder.system.Warder;
import org.warder.system.Warder.Instance;

/**
 * Sign-ins of made-up names, as many as somebody likes to send, leave the server to everybody else.
 */
public class HashingLoad extends Warder {

  private static final int SENDERS = 64;
  private static final int REQUESTS = 60;
  private static final int OTHERS = 5;
  private static final int TRIES = 3;

  /** Without a bound it was 16 s. */
  private static final Duration MOST = Duration.ofSeconds(2);

  @Test
  void whoHasATokenIsServedBesideManySignIns() throws Exception {
    // Two connections: a hash that held one would be noticed.
    OwnServer server = SharedServer.TWO_CONNECTIONS.server();
    Instance instance = SharedServer.TWO_CONNECTIONS.instance();
    Http operator = SharedServer.TWO_CONNECTIONS.operator();
    Queue<Answer> signIns = new ConcurrentLinkedQueue<>();
    AtomicBoolean enough = new AtomicBoolean();
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    List<Duration> times = new ArrayList<>();
    try {
      for (int i = 0; i < SENDERS; i++) {
        String name = "nobody-" + i;
        senders.submit(() -> flood(server.http(), name, enough, signIns));
      }
      for (int i = 0; i < REQUESTS; i++) {
        long start = System.nanoTime();
        assertThat(operator.get("/api/v2/me").status()).isEqualTo(200);
        times.add(Duration.ofNanos(System.nanoTime() - start));
      }
      for (int i = 0; i < OTHERS; i++) {
        assertThat(signInWithin(TRIES, server.http(), "203.0.113.1" + i))
            .as("who comes from another address finds a place")
            .isTrue();
      }
    } finally {
      enough.set(true);
      senders.shutdown();
      assertThat(senders.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    }

    Collections.sort(times);
    assertThat(times.get(REQUESTS * 95 / 100)).as("95 of 100, of %s", times).isLessThan(MOST);
    assertThat(signIns).extracting(Answer::status).contains(429).containsOnly(401, 429);
    assertThat(signIns)
        .filteredOn(answer -> answer.status() == 429)
        .allSatisfy(answer -> assertThat(answer.header("Retry-After")).matches("[1-9]\\d*"));
  }

  private static void flood(Http server, String name, AtomicBoolean enough, Queue<Answer> answers) {
    for (int i = 0; !enough.get(); i++) {
      answers.add(signIn(server, name + "-" + i, "not-the-password", "203.0.113.9"));
    }
  }

  /** More than one try, since a machine that is busy keeps who has a place waiting for too long. */
  private static boolean signInWithin(int tries, Http server, String address) {
    for (int i = 0; i < tries; i++) {
      if (signIn(server, OPERATOR, PASSWORD, address).status() == 204) {
        return true;
      }
    }
    return false;
  }

  private static Answer signIn(Http server, String name, String password, String address) {
    return server
        .withAuthorization(Fixtures.basic(name, password))
        .send("POST", "/api/v2/signin", null, "X-Forwarded-For", address);
  }
}
