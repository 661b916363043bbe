package org.warder.usage;

/** A token on a day. */
class TallyKey {

  private static final long MICROS_PER_DAY = 86_400_000_000L;

  private final long token;
  private final int day;

  /**
   * That token on that day.
   *
   * @param token the token's id
   * @param day the day of UTC, counted from 1970 on
   */
  TallyKey(long token, int day) {
    this.token = token;
    this.day = day;
  }

  /** The day of a moment. */
  static TallyKey of(long token, long micros) {
    return new TallyKey(token, (int) Math.floorDiv(micros, MICROS_PER_DAY));
  }

  final long token() {
    return token;
  }

  final int day() {
    return day;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof TallyKey key && token == key.token && day == key.day;
  }

  /** Ids of one time share their upper half. */
  @Override
  public final int hashCode() {
    return Long.hashCode(token * 0x9E3779B97F4A7C15L) + day;
  }
}
