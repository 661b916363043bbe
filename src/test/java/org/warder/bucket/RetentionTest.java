package org.warder.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.api.errors.ErrorMessages;
import org.warder.error.ServiceException;

class RetentionTest {

  private static final long HOUR = 3_600;
  private static final long DAY = 24 * HOUR;

  private static final RetentionRule NOTHING = new RetentionRule(null, null);

  @ParameterizedTest(name = "{0} days: {1} s")
  @CsvSource({"0, 604800", "1, 3600", "2, 86400", "179, 86400", "180, 604800", "365, 604800"})
  void shardGroupSuitsTheTimeThatDataIsKept(long days, long shardGroupSeconds) {
    assertThat(new RetentionRule(days * DAY, null).initial().shardGroupSeconds())
        .isEqualTo(shardGroupSeconds);
    assertThat(new RetentionRule(days * DAY, 0L).initial().shardGroupSeconds())
        .isEqualTo(shardGroupSeconds);
  }

  @Test
  void shardGroupIsAnHourAtLeast() {
    assertThat(new RetentionRule(DAY, 1L).initial().shardGroupSeconds()).isEqualTo(HOUR);
  }

  @Test
  void newBucketKeepsDataForeverUnlessToldOtherwise() {
    assertThat(NOTHING.initial()).isEqualTo(new Retention(0, 7 * DAY));
    assertThat(RetentionRule.FOREVER.initial()).isEqualTo(new Retention(0, 7 * DAY));
  }

  @Test
  void refusesWhatIsOutOfBounds() {
    assertRefused(
        () -> new RetentionRule(HOUR - 1, null).initial(),
        "retention policy duration must be at least 1h0m0s");
    assertRefused(
        () -> new RetentionRule(DAY, 2 * DAY).initial(),
        "retention policy duration must be greater than the shard duration");
    assertRefused(() -> new RetentionRule(-1L, null), "expiration seconds cannot be negative");
    assertRefused(
        () -> new RetentionRule(null, -1L), "shard-group duration seconds cannot be negative");
  }

  @Test
  void changeKeepsWhatItLeavesOut() {
    Retention month = new Retention(30 * DAY, DAY);

    assertThat(NOTHING.appliedTo(month)).isEqualTo(month);
    assertThat(new RetentionRule(null, 12 * HOUR).appliedTo(month))
        .isEqualTo(new Retention(30 * DAY, 12 * HOUR));
    assertThat(new RetentionRule(60 * DAY, null).appliedTo(month))
        .isEqualTo(new Retention(60 * DAY, DAY));
    assertThat(new RetentionRule(60 * DAY, 0L).appliedTo(month))
        .isEqualTo(new Retention(60 * DAY, DAY));
    assertThat(RetentionRule.FOREVER.appliedTo(month)).isEqualTo(new Retention(0, DAY));
  }

  @Test
  void changeIsRefusedInItsOwnWords() {
    String shorter =
        "shard-group duration must also be updated to be smaller than new retention duration";
    Retention week = new Retention(0, 7 * DAY);

    assertRefused(() -> new RetentionRule(DAY, null).appliedTo(week), shorter);
    assertRefused(() -> new RetentionRule(DAY, 2 * DAY).appliedTo(week), shorter);
    assertRefused(
        () -> new RetentionRule(null, 2 * DAY).appliedTo(new Retention(DAY, HOUR)), shorter);
    assertRefused(
        () -> new RetentionRule(HOUR - 1, null).appliedTo(week),
        "retention policy duration must be at least 1h0m0s");
    assertThat(new RetentionRule(DAY, HOUR).appliedTo(week)).isEqualTo(new Retention(DAY, HOUR));
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ServiceException.class,
            refused -> assertThat(ErrorMessages.of(refused)).isEqualTo(message));
  }
}
