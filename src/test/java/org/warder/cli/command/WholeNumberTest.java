package org.warder.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.cli.CliRun;

class WholeNumberTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "+5, 5", "007, 7", "2147483647, 2147483647"})
  void readsAsciiDigits(String text, int number) {
    assertThat(new WholeNumber().convert(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"٥", "５", "-5", "1.0", "1e3", " 1", "", "0x10"})
  void refusesEverythingElse(String text) {
    assertThatThrownBy(() -> new WholeNumber().convert(text)).hasMessage("not a whole number");
  }

  @Test
  void namesTheFlagAndWhatIsWrong() {
    assertThat(CliRun.cli().run("bucket list --org-id 5 --limit ٥").err())
        .startsWith("Error: flag --limit is \"٥\", which is not a whole number\n");
    assertThat(CliRun.cli().run("bucket list --org-id 5 --offset=-1").err())
        .startsWith("Error: flag --offset is \"-1\", which is not a whole number\n");
    assertThat(CliRun.cli().run("bucket list --org-id 5 --page-size 2147483648").err())
        .startsWith("Error: flag --page-size is \"2147483648\", which is more than 2147483647\n");
  }

  @Test
  void readsSignedNumbersInAsciiDigitsOnly() {
    assertThat(WholeNumber.parseSigned("-12")).isEqualTo(-12);
    assertThatThrownBy(() -> WholeNumber.parseSigned("١٢"))
        .isInstanceOf(NumberFormatException.class);
    assertThatThrownBy(() -> WholeNumber.parseSigned("9223372036854775808"))
        .isInstanceOf(NumberFormatException.class);
  }
}
