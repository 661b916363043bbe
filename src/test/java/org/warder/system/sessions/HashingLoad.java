package org.warder.system.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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

/**
 * Sign-ins of made-up names, as many as somebody likes to send, leave the server to everybody else.
 */
public class HashingLoad extends Warder {

  /**
   * Six more than there are places for their address, which are half of eleven, and more with more
   * cores. Many more would take the cores from the server by themselves.
   */
  private static final int SENDERS = 12 + Runtime.getRuntime().availableProcessors() / 4;

  private static final int REQUESTS = 60;
  private static final int OTHERS = 5;

  /** Without a bound it was 16 s. */
  private static final Duration MOST = Duration.ofSeconds(2);

  /** How long who has a place waits for their turn. */
  private static final Duration WAIT = Duration.ofSeconds(10);

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  // Two connections: a hash that held one would be noticed.
  private final OwnServer server = SharedServer.TWO_CONNECTIONS.server();
  private final Http operator = SharedServer.TWO_CONNECTIONS.operator();

  private final List<Duration> times = new ArrayList<>();

  @Test
  void whoHasATokenIsServedBesideManySignIns() throws Exception {
    Queue<Answer> signIns = new ConcurrentLinkedQueue<>();
    AtomicBoolean enough = new AtomicBoolean();
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    try {
      for (int i = 0; i < SENDERS; i++) {
        String name = "nobody-" + i;
        senders.submit(() -> flood(name, enough, signIns));
      }
      server.await(() -> !signIns.isEmpty(), "somebody finds no place");
      for (int i = 0; i < REQUESTS; i++) {
        assertServed();
      }
      for (int i = 0; i < OTHERS; i++) {
        assertSignsIn("203.0.113.1" + i);
      }
    } finally {
      enough.set(true);
      senders.shutdown();
      assertThat(senders.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    }

    Collections.sort(times);
    assertThat(times.get(times.size() * 95 / 100)).as("95 of 100, of %s", times).isLessThan(MOST);
    assertThat(signIns).extracting(Answer::status).contains(429).containsOnly(401, 429);
    assertThat(signIns)
        .filteredOn(answer -> answer.status() == 429)
        .allSatisfy(answer -> assertThat(answer.header("Retry-After")).matches("[1-9]\\d*"));
  }

  private void flood(String name, AtomicBoolean enough, Queue<Answer> answers) {
    for (int i = 0; !enough.get(); i++) {
      answers.add(signIn(name + "-" + i, "not-the-password", "203.0.113.9"));
    }
  }

  private void assertServed() {
    long start = System.nanoTime();
    assertThat(operator.get("/api/v2/me").status()).isEqualTo(200);
    times.add(since(start));
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** In the end: a machine that is busy keeps who has a place waiting for too long. */
  private void assertSignsIn(String address) {
    Instant deadline = Instant.now().plus(PATIENCE);
    long start = System.nanoTime();
    Answer answer = signIn(OPERATOR, PASSWORD, address);
    while (answer.status() != 204) {
      assertThat(answer.status()).isEqualTo(429);
      assertThat(since(start))
          .as("who comes from another address finds a place")
          .isGreaterThanOrEqualTo(WAIT);
      assertThat(Instant.now()).as("their turn comes").isBefore(deadline);
      Instant again = Instant.now().plusSeconds(Long.parseLong(answer.header("Retry-After")));
      while (Instant.now().isBefore(again)) {
        assertServed();
      }
      start = System.nanoTime();
      answer = signIn(OPERATOR, PASSWORD, address);
    }
  }

  private Answer signIn(String name, String password, String address) {
    return server
        .http()
        .withAuthorization(Fixtures.basic(name, password))
        .send("POST", "/api/v2/signin", null, "X-Forwarded-For", address);
  }
}
