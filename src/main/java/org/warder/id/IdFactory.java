package org.warder.id;

import com.github.f4b6a3.tsid.TsidFactory;
import java.time.Clock;

/**
 * Makes identifiers by a clock: one that is made at a moment is not before {@link Id#first} of it.
 * Safe for several threads.
 */
public final class IdFactory {

  private final Clock clock;
  private TsidFactory factory;
  private int node = -1;

  public IdFactory(Clock clock) {
    this.clock = clock;
  }

  /**
   * A new identifier, greater than every one that this factory made before under the same number of
   * the process.
   *
   * @throws RuntimeException that of {@link Node#decide} where the process has no number
   */
  public synchronized Id next() {
    int current = Node.current();
    if (current != node) {
      factory = ofNode(current);
      node = current;
    }
    return new Id(factory.create().toLong());
  }

  private TsidFactory ofNode(int number) {
    // Not by the milliseconds of the clock: those of one that ticks faster divide by zero.
    return TsidFactory.builder()
        .withNodeBits(Node.BITS)
        .withNode(number)
        .withTimeFunction(() -> clock.instant().toEpochMilli())
        .build();
  }
}
