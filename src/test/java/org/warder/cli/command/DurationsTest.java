package org.warder.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "1h30m, PT1H30M",
    "1.5h, PT1H30M",
    "0, PT0S",
    "1d12h, PT36H",
    "2w, PT336H",
    "3600s, PT1H",
    "1500ms, PT1.5S",
    "7µs, PT0.000007S",
    "-1h, PT-1H",
    ".5s, PT0.5S"
  })
  void readsWhatGoReadsAndDaysAndWeeks(String text, Duration duration) {
    assertThat(Durations.parse(text)).isEqualTo(duration);
  }

  @ParameterizedTest
  @CsvSource({
    "720, duration is missing a unit: 720",
    "1d12, duration is missing a unit: 1d12",
    "x, invalid duration x",
    "٥h, invalid duration ٥h",
    "1h٥d, invalid duration ٥d",
    "-1d, must be greater than 0",
    "9999999w, invalid duration 9999999w: too long"
  })
  void saysWhatIsWrong(String text, String message) {
    assertThatThrownBy(() -> Durations.parse(text))
        .isInstanceOf(CommandFailure.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({"90d, P90D", "P90D, P90D", "P2W, P14D", "PT1H30M, PT1H30M", "P1DT1S, PT86401S"})
  void readsLifetimesInBothForms(String text, Duration lifetime) {
    assertThat(Durations.lifetime(text)).isEqualTo(lifetime);
  }

  @ParameterizedTest
  @ValueSource(strings = {"P", "P1Y", "PD", "P9999999W", "p1d"})
  void refusesWhatIsNoLifetime(String text) {
    assertThatThrownBy(() -> Durations.lifetime(text)).isInstanceOf(CommandFailure.class);
  }

  @Test
  void namesAllUnitsWhereOneIsUnknown() {
    assertThatThrownBy(() -> Durations.parse("1y"))
        .hasMessage(
            "duration must be week(w), day(d), hour(h), min(m), sec(s), millisec(ms), microsec(us),"
                + " or nanosec(ns)");
  }

  @ParameterizedTest
  @CsvSource({
    "2592000, 720h0m0s",
    "90, 1m30s",
    "59, 59s",
    "3600, 1h0m0s",
    "0, 0s",
    "-90, -1m30s",
    "-9223372036854775808, -2562047788015215h30m8s"
  })
  void printsAsGoDoes(long seconds, String text) {
    assertThat(Durations.format(seconds)).isEqualTo(text);
  }

  @Test
  void refusesATextThatIsTooLong() {
    assertThatThrownBy(() -> Durations.parse("1h".repeat(100_000)))
        .hasMessage("invalid duration: longer than 200 characters");
  }

  @Test
  void losesNoPartOfASecond() {
    assertThat(Durations.seconds("retention", "1500ms500ms")).isEqualTo(2);
    assertThatThrownBy(() -> Durations.seconds("retention", "1500ms"))
        .hasMessage("retention \"1500ms\" is too precise, must be divisible by 1s");
  }

  @Test
  void hasATimeoutOfThirtySecondsByDefaultAndNoneOfZero() {
    assertThat(Durations.timeout(null)).isEqualTo(Duration.ofSeconds(30));
    assertThat(Durations.timeout("")).isEqualTo(Duration.ofSeconds(30));
    assertThat(Durations.timeout("2m")).isEqualTo(Duration.ofMinutes(2));
    assertThatThrownBy(() -> Durations.timeout("0"))
        .hasMessage("flag --timeout: must be at least 1ms");
  }
}
