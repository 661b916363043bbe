package org.warder.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How whole numbers of settings are written. */
class WholeNumberConverterTest {

  private final WholeNumberConverter converter = new WholeNumberConverter();

  @ParameterizedTest
  @CsvSource({"0, 0", "1048576, 1048576", "' 7 ', 7", "2147483647, 2147483647"})
  void readsAsciiDigits(String text, int number) {
    assertThat(converter.convert(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "+1", "1.0", "0x10", "٥", "1 MiB", "2147483648", "99999999999"})
  void refusesEverythingElse(String text) {
    assertThatThrownBy(() -> converter.convert(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
