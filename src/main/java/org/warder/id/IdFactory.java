package org.warder.id;

import com.github.f4b6a3.tsid.TsidFactory;
import java.time.Clock;

/**
 * Makes identifiers by a clock: one that is made at a moment is not before {@link Id#first} of it.
 * Safe for several threads.
 */
public final class IdFactory {

  private static final int NODE_BITS = 10;

  private final TsidFactory factory;

  public IdFactory(Clock clock) {
    // Not by the milliseconds of the clock: those of one that ticks faster divide by zero.
    factory =
        TsidFactory.builder()
            .withNodeBits(NODE_BITS)
            .withTimeFunction(() -> clock.instant().toEpochMilli())
            .build();
  }

  /** A new identifier, greater than every one that this factory made before. */
  public Id next() {
    return new Id(factory.create().toLong());
  }
}
