package org.warder.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How durations of settings are written. */
class DurationConverterTest {

  private final DurationConverter converter = new DurationConverter();

  @ParameterizedTest
  @CsvSource({
    "60s, PT1M",
    "1m, PT1M",
    "12h, PT12H",
    "90d, P90D",
    "2w, P14D",
    "P90D, P90D",
    "P2W, P14D",
    "P1DT12H, PT36H",
    "' 7d ', P7D",
    "36500d, P36500D",
  })
  void readsNumbersWithAUnitAndIso8601(String text, Duration expected) {
    assertThat(converter.convert(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "90",
        "d",
        "-1d",
        "+1d",
        "1.5d",
        "90D",
        "90 d",
        "1d12h",
        "P1Y",
        "P1M",
        "PT",
        "P-1D",
        "٩d",
        "59s",
        "0d",
        "36501d",
        "9999999999w",
        "PT99999999999999999999H"
      })
  void refusesEverythingElse(String text) {
    assertThatThrownBy(() -> converter.convert(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
