package org.warder.usage;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.warder.id.Id;
import org.warder.usage.Pending.LastUse;

class RareUsesTest {

  private static final Id FIRST = new Id(8);
  private static final LastUse USE =
      new LastUse(7, Origin.of("10.0.0.7", "curl/8", "GET", Origin.API));

  /** Whoever asks in the midst of it sees no use of the second value without that of the first. */
  @Test
  void usesOfValuesAreReadOnceThatOfTheFirstIsThere() throws InterruptedException {
    RareUses uses = new RareUses();
    AtomicReference<Map<Id, LastUse>> seen = new AtomicReference<>();
    Thread reader = new Thread(() -> seen.set(uses.values()));

    uses.distinguishValues(
        FIRST,
        () -> {
          reader.start();
          while (reader.isAlive() && reader.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
          }
          return USE;
        });
    reader.join();

    assertThat(seen.get()).containsOnly(entry(FIRST, USE));
  }
}
