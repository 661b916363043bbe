package org.warder.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "plant a", "Jörg 日本 😀", "e\u0301", "a\\nb", "\ue000"})
  void leavesWhatShowsItself(String text) {
    assertThat(Printable.of(text)).isEqualTo(text);
  }

  @Test
  void escapesControlCharacters() {
    assertThat(Printable.of("a\u0000\u001b[2J\u007f\u0085\u009b"))
        .isEqualTo("a\\u0000\\u001b[2J\\u007f\\u0085\\u009b");
    assertThat(Printable.of("a\tb\nc\rd\be\f")).isEqualTo("a\\tb\\nc\\rd\\be\\f");
  }

  @Test
  void escapesFormatCharactersAndLineSeparators() {
    assertThat(Printable.of("\u202e\u200b\u00ad\ufeff\u2066\u2028\u2029"))
        .isEqualTo("\\u202e\\u200b\\u00ad\\ufeff\\u2066\\u2028\\u2029");
    assertThat(Printable.of("x" + Character.toString(0xe0041))).isEqualTo("x\\U000e0041");
  }

  @Test
  void escapesHalvesOfSurrogatePairs() {
    assertThat(Printable.of("\ud800x\udc00")).isEqualTo("\\ud800x\\udc00");
  }

  @Test
  void doesNotEscapeTwiceWhatIsQuoted() {
    assertThat(Printable.of(Quoted.of("\u202e\"\\"))).isEqualTo("\"\\u202e\\\"\\\\\"");
  }
}
