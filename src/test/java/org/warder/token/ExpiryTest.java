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

/** How a request says when a token shall expire (src/docs/api.md, Expiry). */
class ExpiryTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2027-01-31T12:00:00Z, 2027-01-31T12:00:00Z",
    "2027-01-31t12:00:00z, 2027-01-31T12:00:00Z",
    "2027-01-31T12:00:00.5Z, 2027-01-31T12:00:00.500Z",
    "2027-01-31T12:00:00.123456789Z, 2027-01-31T12:00:00.123456Z",
    "2027-01-31T12:00:00+01:00, 2027-01-31T11:00:00Z",
    "2027-01-31T12:00:00-18:00, 2027-02-01T06:00:00Z",
    "2028-02-29T00:00:00Z, 2028-02-29T00:00:00Z",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
  })
  void readsTimesWithSecondsAndOffset(String text, Instant expected) {
    assertThat(Expiry.parse(text)).isEqualTo(new Expiry(true, expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Never",
        "null",
        "1801396800",
        "2027-01-31",
        "2027-01-31T12:00Z",
        "2027-01-31T12:00:00",
        "2027-01-31 12:00:00Z",
        "2027-01-31T12:00:00.Z",
        "2027-01-31T12:00:00.1234567890Z",
        "2027-01-31T12:00:60Z",
        "2027-01-31T24:00:00Z",
        "2027-02-29T12:00:00Z",
        "2027-01-31T12:00:00+18:01",
        "2027-01-31T12:00:00+0100",
        "2027-01-31T12:00:00+01",
        "+2027-01-31T12:00:00Z",
        "02027-01-31T12:00:00Z",
        "0000-06-01T00:00:00Z",
        "0001-01-01T00:00:00+01:00",
        "9999-12-31T23:59:59-01:00",
        " 2027-01-31T12:00:00Z",
        "2027-01-31T12:00:00Z\n",
        "٢٠٢٧-01-31T12:00:00Z"
      })
  void refusesEverythingElse(String text) {
    assertRefused(() -> Expiry.parse(text), Reason.EXPIRY_MALFORMED);
  }

  @Test
  void neverIsNotTheSameAsNothing() {
    assertThat(Expiry.parse("never")).isEqualTo(Expiry.NEVER);
    assertThat(Expiry.parse(null)).isEqualTo(Expiry.UNSAID).isNotEqualTo(Expiry.NEVER);
  }

  @Test
  void theCurrentMomentIsPast() {
    assertRefused(() -> Expiry.at(NOW).requireAhead(NOW), Reason.EXPIRY_PAST);
    assertThat(Expiry.at(NOW.plusMillis(1)).requireAhead(NOW).at()).isEqualTo(NOW.plusMillis(1));
    assertThat(Expiry.NEVER.requireAhead(NOW)).isEqualTo(Expiry.NEVER);
  }

  private static void assertRefused(Runnable work, Reason reason) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            ServiceException.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
