package org.warder.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How settings that are on or off are written. */
class SwitchConverterTest {

  private final SwitchConverter converter = new SwitchConverter();

  @ParameterizedTest
  @CsvSource({"true, true", "false, false", "' TRUE ', true", "False, false"})
  void readsTrueAndFalse(String text, boolean on) {
    assertThat(converter.convert(text)).isEqualTo(on);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "treu", "yes", "on", "1", "0", "t"})
  void takesNothingElseForFalse(String text) {
    assertThatThrownBy(() -> converter.convert(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("true or false, and not \"" + text + "\"");
  }
}
