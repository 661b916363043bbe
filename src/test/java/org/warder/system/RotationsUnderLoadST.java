package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.warder.system.Http.Answer;

/**
 * A token is rotated again and again while clients use it that each pick the new value up at their
 * own pace: no request fails before the overlap of its value has ended, and none is accepted after.
 */
class RotationsUnderLoadST extends RotationTest {

  private static final int CLIENTS = 16;
  private static final int ROTATIONS = 100;

  /** So many overlaps end by the clock; all others by the next rotation. */
  private static final int BY_TIME = 2;

  private final AtomicInteger sent = new AtomicInteger();
  private final Phaser everybodyHasIt = new Phaser(CLIENTS + 1);

  /** By value, as the server has said, until when it works. */
  private final Map<String, Instant> ends = new ConcurrentHashMap<>();

  private volatile String newest;
  private volatile boolean isOver;

  private record Refusal(String value, Instant answered, int status) {}

  @Test
  void noRequestFailsAndNoEndedValueIsAccepted() throws Exception {
    String path = path() + "/rotate";
    newest = token.secret();
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<List<Refusal>>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        int pace = i;
        String first = newest;
        clients.add(threads.submit(() -> use(first, pace)));
      }
      String beforePrevious = null;
      for (int i = 0; i < ROTATIONS; i++) {
        boolean byTime = i < BY_TIME;
        String previous = newest;
        Answer rotated =
            operator()
                .post(
                    path, "{\"overlapSeconds\": %d, \"force\": true}".formatted(byTime ? 2 : 3600));
        assertThat(rotated.status()).as("%s", rotated).isEqualTo(200);
        newest = rotated.text("token");
        Instant end = Instant.parse(rotated.json().at("/rotation/previousWorksUntil").asText());
        ends.put(previous, end);
        if (beforePrevious != null) {
          assertThat(by(beforePrevious).status()).isEqualTo(401);
        }
        everybodyHasIt.arriveAndAwaitAdvance();
        if (byTime) {
          Http holder = anonymous().withToken(previous);
          assertThat(TokenEnd.await(holder, TOKENS + "?limit=1", end).status()).isEqualTo(401);
        }
        beforePrevious = previous;
      }
      assertThat(operator().post(path + "/finish", "").status()).isEqualTo(200);
      assertThat(by(beforePrevious).status()).isEqualTo(401);
      isOver = true;
      everybodyHasIt.forceTermination();
      for (Future<List<Refusal>> client : clients) {
        assertThat(client.get()).filteredOn(this::isFailure).as("failed requests").isEmpty();
      }
    } finally {
      isOver = true;
      everybodyHasIt.forceTermination();
      threads.shutdownNow();
    }
    assertThat(sent).hasValueGreaterThan(ROTATIONS * CLIENTS);
  }

  /** Uses a value, and goes on with it for some requests when there is a newer one. */
  private List<Refusal> use(String first, int pace) {
    List<Refusal> refusals = new ArrayList<>();
    String value = first;
    while (!isOver) {
      String next = newest;
      if (!next.equals(value)) {
        for (int i = 0; i < pace % 2; i++) {
          check(value, refusals);
        }
        value = next;
        check(value, refusals);
        everybodyHasIt.arrive();
      }
      check(value, refusals);
    }
    return refusals;
  }

  private void check(String value, List<Refusal> refusals) {
    int status = by(value).status();
    sent.incrementAndGet();
    if (status != 200 && !isOver) {
      refusals.add(new Refusal(value, Instant.now(), status));
    }
  }

  /** A client that comes late may be told that its value has ended, but not before it has. */
  private boolean isFailure(Refusal refusal) {
    return refusal.status != 401
        || refusal.answered.isBefore(ends.getOrDefault(refusal.value, Instant.MAX));
  }
}
