package org.warder.usage;

import java.time.Instant;
import org.warder.database.InstantConverter;

/** Moments as the database keeps them. */
final class Moments {

  private static final InstantConverter CONVERTER = new InstantConverter();

  private Moments() {}

  static long toMicros(Instant moment) {
    return CONVERTER.convertToDatabaseColumn(moment);
  }

  /** The moment; null for none. */
  static Instant of(Long micros) {
    return micros == null || micros == Pending.NEVER
        ? null
        : CONVERTER.convertToEntityAttribute(micros);
  }
}
