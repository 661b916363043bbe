package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.warder.system.Http.Answer;

/**
 * A token is rotated again and again while clients use it that each pick the new value up at their
 * own pace: no request fails, and no value is accepted once its overlap has ended.
 */
class RotationsUnderLoadST extends RotationTest {

  private static final int CLIENTS = 16;
  private static final int ROTATIONS = 100;

  /** So many overlaps end by the clock; all others by the next rotation. */
  private static final int BY_TIME = 2;

  private final AtomicInteger sent = new AtomicInteger();
  private final Phaser everybodyHasIt = new Phaser(CLIENTS + 1);
  private volatile String newest;
  private volatile boolean isOver;

  @Test
  void noRequestFailsAndNoEndedValueIsAccepted() throws Exception {
    String path = path() + "/rotate";
    newest = token.secret();
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<List<String>>> clients = new ArrayList<>();
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
        if (beforePrevious != null) {
          assertThat(by(beforePrevious).status()).isEqualTo(401);
        }
        newest = rotated.text("token");
        everybodyHasIt.arriveAndAwaitAdvance();
        if (byTime) {
          Instant end = Instant.parse(rotated.json().at("/rotation/previousWorksUntil").asText());
          assertThat(lastAccepted(previous, end)).isBefore(end);
        }
        beforePrevious = previous;
      }
      assertThat(operator().post(path + "/finish", "").status()).isEqualTo(200);
      assertThat(by(beforePrevious).status()).isEqualTo(401);
      isOver = true;
      everybodyHasIt.forceTermination();
      for (Future<List<String>> client : clients) {
        assertThat(client.get()).as("failed requests").isEmpty();
      }
    } finally {
      isOver = true;
      everybodyHasIt.forceTermination();
      threads.shutdownNow();
    }
    assertThat(sent).hasValueGreaterThan(ROTATIONS * CLIENTS);
  }

  /** Uses a value, and goes on with it for some requests when there is a newer one. */
  private List<String> use(String first, int pace) {
    List<String> failed = new ArrayList<>();
    String value = first;
    while (!isOver) {
      String next = newest;
      if (!next.equals(value)) {
        for (int i = 0; i < pace % 2; i++) {
          check(value, failed);
        }
        value = next;
        check(value, failed);
        everybodyHasIt.arrive();
      }
      check(value, failed);
    }
    return failed;
  }

  private void check(String value, List<String> failed) {
    int status = by(value).status();
    sent.incrementAndGet();
    if (status != 200 && !isOver) {
      failed.add(Instant.now() + " " + status);
    }
  }

  /** When a request began that was the last one accepted with a value that ends soon. */
  private static Instant lastAccepted(String value, Instant end) {
    Instant last = Instant.MIN;
    while (Instant.now().isBefore(end.plusSeconds(5))) {
      Instant began = Instant.now();
      if (by(value).status() != 200) {
        return last;
      }
      last = began;
    }
    return last;
  }
}
