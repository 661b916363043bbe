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

  @ParameterizedTest(name = "{0} days: {1} s")
  @CsvSource({"0, 604800", "1, 3600", "2, 86400", "179, 86400", "180, 604800", "365, 604800"})
  void shardGroupSuitsTheTimeThatDataIsKept(long days, long shardGroupSeconds) {
    assertThat(Retention.of(days * DAY, 0).shardGroupSeconds()).isEqualTo(shardGroupSeconds);
  }

  @Test
  void shardGroupIsAnHourAtLeast() {
    assertThat(Retention.of(DAY, 1).shardGroupSeconds()).isEqualTo(HOUR);
  }

  @Test
  void refusesWhatIsOutOfBounds() {
    assertRefused(
        () -> Retention.of(HOUR - 1, 0), "retention policy duration must be at least 1h0m0s");
    assertRefused(
        () -> Retention.of(DAY, 2 * DAY),
        "retention policy duration must be greater than the shard duration");
    assertRefused(() -> Retention.of(-1, 0), "expiration seconds cannot be negative");
    assertRefused(() -> Retention.of(0, -1), "shard-group duration seconds cannot be negative");
  }

  @Test
  void changeWithoutAShardGroupKeepsIt() {
    Retention week = Retention.of(0, 0);

    assertThat(week.changed(30 * DAY, 0)).isEqualTo(new Retention(30 * DAY, 7 * DAY));
    assertRefused(
        () -> week.changed(DAY, 0),
        "shard-group duration must also be updated to be smaller than new retention duration");
    assertThat(week.changed(DAY, HOUR)).isEqualTo(new Retention(DAY, HOUR));
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ServiceException.class,
            refused -> assertThat(ErrorMessages.of(refused)).isEqualTo(message));
  }
}
