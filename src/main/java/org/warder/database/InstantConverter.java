package org.warder.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Keeps a moment as microseconds since the epoch: the same number on every database and in every
 * time zone, and exact for clients that compare it with their own clock.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Long> {

  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final long NANOS_PER_MICRO = 1_000;

  @Override
  public Long convertToDatabaseColumn(Instant instant) {
    // Not ChronoUnit.MICROS.between: it counts nanoseconds on its way, which overflow in 2262.
    return instant == null
        ? null
        : Math.addExact(
            Math.multiplyExact(instant.getEpochSecond(), MICROS_PER_SECOND),
            instant.getNano() / NANOS_PER_MICRO);
  }

  @Override
  public Instant convertToEntityAttribute(Long micros) {
    return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
