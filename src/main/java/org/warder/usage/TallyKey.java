package org.warder.usage;

/**
 * A token on a day.
 *
 * @param token the token's id
 * @param day the day of UTC, counted from 1970 on
 */
record TallyKey(long token, int day) {

  private static final long MICROS_PER_DAY = 86_400_000_000L;

  /** The day of a moment. */
  static TallyKey of(long token, long micros) {
    return new TallyKey(token, (int) Math.floorDiv(micros, MICROS_PER_DAY));
  }

  /** Ids of one time share their upper half. */
  @Override
  public int hashCode() {
    return Long.hashCode(token * 0x9E3779B97F4A7C15L) + day;
  }
}
