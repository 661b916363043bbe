package org.warder.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.usage.UsageGiven.NOW;
import static org.warder.usage.UsageGiven.READ;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.MovableClock;
import org.warder.id.Id;

/** Several servers write the uses of the same tokens (src/docs/api.md, Use). */
@ArquillianTest
class SeveralServersIT {

  private static final int TOKENS = 300;
  private static final int ROUNDS = 5;

  @Inject private UsageGiven given;
  @Inject private MovableClock clock;

  @BeforeEach
  void begin() {
    given.begin();
  }

  @AfterEach
  void putClockRight() {
    clock.putRight();
  }

  @Test
  void theyAddUpAndDoNotWaitForEachOther() throws Exception {
    List<Id> tokens = new ArrayList<>();
    for (int i = 0; i < TOKENS; i++) {
      tokens.add(given.token());
    }
    List<UsageRecorder> servers = List.of(given.server(), given.server());
    ExecutorService threads = Executors.newFixedThreadPool(servers.size());
    for (int round = 0; round < ROUNDS; round++) {
      clock.stop(NOW.plusSeconds(round - ROUNDS));
      tokens.forEach(
          token -> servers.forEach(server -> given.use(server, token, READ, "10.0.0.7")));
      List<Future<?>> flushes = new ArrayList<>();
      servers.forEach(server -> flushes.add(threads.submit(() -> given.flush(server))));
      for (Future<?> each : flushes) {
        each.get();
      }
    }
    threads.shutdown();

    assertThat(tokens)
        .allSatisfy(
            token -> {
              UsageReport report = given.report(token);
              assertThat(report.total().allowed()).isEqualTo(2 * ROUNDS);
              assertThat(report.permissions().get(0).count()).isEqualTo(2 * ROUNDS);
              assertThat(report.times().lastUsedAt()).isEqualTo(NOW.minusSeconds(1));
              assertThat(report.firstUsedAt()).isEqualTo(NOW.minusSeconds(ROUNDS));
            });
  }

  @Test
  void anEarlierUseThatIsWrittenLaterMovesNothingBack() {
    Id token = given.token();
    UsageRecorder soon = given.server();
    given.use(soon, token, READ, "10.0.0.7");
    given.flush(soon);
    clock.stop(NOW.minusSeconds(60));
    UsageRecorder late = given.server();
    given.use(late, token, READ, "10.0.0.8");
    given.flush(late);
    clock.stop(NOW);

    UsageReport report = given.report(token);
    assertThat(report.times().lastUsedAt()).isEqualTo(NOW);
    assertThat(report.last().address()).isEqualTo("10.0.0.7");
    assertThat(report.firstUsedAt()).isEqualTo(NOW.minusSeconds(60));
    assertThat(report.permissions().get(0).lastUsedAt()).isEqualTo(NOW);
  }
}
