package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

class DayRangeTest {

  private static final Instant NOW = Instant.parse("2026-11-26T23:59:59.999Z");

  @ParameterizedTest
  @CsvSource({
    ", , 2026-08-29, 2026-11-26",
    "2026-11-01, , 2026-11-01, 2026-11-26",
    ", 2026-11-01, 2026-08-04, 2026-11-01",
    "2026-11-26, 2026-11-26, 2026-11-26, 2026-11-26",
    "2026-08-29, 2026-11-26, 2026-08-29, 2026-11-26"
  })
  void endsTodayAndHasNinetyDaysUnlessSaid(String from, String to, String first, String last) {
    DayRange range = DayRange.parse(from, to).resolve(NOW);

    assertThat(range.from()).hasToString(first);
    assertThat(range.to()).hasToString(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yesterday", "2026-1-1", "2026-02-30", "2026-11-26T00:00:00Z", "+12026-01-01"})
  void refusesWhatIsNoDay(String text) {
    assertRefused(Reason.DAYS_MALFORMED, text, null);
    assertRefused(Reason.DAYS_MALFORMED, null, text);
  }

  @Test
  void refusesTooManyDaysAndNone() {
    assertRefused(Reason.DAYS_OUT_OF_BOUNDS, "2026-08-28", "2026-11-26");
    assertRefused(Reason.DAYS_OUT_OF_BOUNDS, "2026-11-27", "2026-11-26");
    assertRefused(Reason.DAYS_OUT_OF_BOUNDS, "2026-11-27", null);
  }

  private static void assertRefused(Reason reason, String from, String to) {
    assertThatThrownBy(() -> DayRange.parse(from, to).resolve(NOW))
        .isInstanceOfSatisfying(
            ServiceException.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
