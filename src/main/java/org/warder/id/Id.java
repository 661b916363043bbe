package org.warder.id;

import com.github.f4b6a3.tsid.Tsid;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The identifier of a user, organization, bucket, token and everything else: 64 bits, never zero.
 *
 * <p>Those that {@link #next()} makes are positive, so that their order as signed numbers in a
 * database is the order of their creation. Any other non-zero value is a valid question to which
 * nothing answers.
 *
 * @param value the 64 bits, never zero
 */
public record Id(long value) implements Comparable<Id>, Serializable {

  /** The number of hexadecimal digits of the text form. */
  public static final int TEXT_LENGTH = 16;

  /** Behind the milliseconds of a moment. */
  private static final int BITS_WITHIN_MILLISECOND = 22;

  private static final long LAST_MILLISECOND = Long.MAX_VALUE >> BITS_WITHIN_MILLISECOND;

  private static final IdFactory FACTORY = new IdFactory(Clock.systemUTC());

  public Id {
    if (value == 0) {
      throw new IllegalArgumentException("invalid ID");
    }
  }

  /** A new identifier: see {@link IdFactory#next}. */
  public static Id next() {
    return FACTORY.next();
  }

  /** The least of those that are made at a moment; of the years 2020 to 2089, or the nearest. */
  public static Id first(Instant moment) {
    long since = moment.toEpochMilli() - Tsid.TSID_EPOCH;
    long within = Math.max(0, Math.min(since, LAST_MILLISECOND));
    return new Id(Math.max(1, within << BITS_WITHIN_MILLISECOND));
  }

  /** When it was made by {@link #next()}, or by an {@link IdFactory}, in whole milliseconds. */
  public Instant moment() {
    return Instant.ofEpochMilli((value >> BITS_WITHIN_MILLISECOND) + Tsid.TSID_EPOCH);
  }

  /**
   * Reads the text form, in upper or lower case. Its length is counted in bytes of UTF-8.
   *
   * @throws IllegalArgumentException if it is not 16 hexadecimal digits, or all of them are zero;
   *     the message is that of src/docs/api.md, Ids
   */
  public static Id parse(String text) {
    if (text.getBytes(StandardCharsets.UTF_8).length != TEXT_LENGTH) {
      throw new IllegalArgumentException("id must have a length of 16 bytes");
    }
    try {
      return new Id(HexFormat.fromHexDigitsToLong(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("invalid ID", e);
    }
  }

  @Override
  public int compareTo(Id other) {
    return Long.compareUnsigned(value, other.value);
  }

  /** The text form: 16 lower-case hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().toHexDigits(value);
  }
}
