package org.warder.ui.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and descriptions, shown so that none can pose as another. */
class VisibleTextTest {

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        " ",
        "\t\n",
        "\u200B",
        "\u00A0\u2003",
        "\uFEFF\u2060",
        "\u3164",
        "\u2800",
        "\u00AD"
      })
  void whatShowsNothingIsEmpty(String text) {
    assertThat(VisibleText.isEmpty(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", " x ", "\u200Bx", "␣", "🙂", "0"})
  void whatShowsSomethingIsNot(String text) {
    assertThat(VisibleText.isEmpty(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "invoice\u202Efdp.exe, invoice[U+202E]fdp.exe",
    "ad\u200Bmin, ad[U+200B]min",
    "ad\u200Dmin, ad[U+200D]min",
    "\u2066x\u2069, [U+2066]x[U+2069]",
    "soft\u00ADhyphen, soft[U+00AD]hyphen",
    "a\u2028b, a[U+2028]b",
  })
  void hiddenCharactersAreSeen(String text, String shown) {
    assertThat(VisibleText.of(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "pl\u0430nt-a, pl[U+0430]nt-a",
    "\u0430dmin, [U+0430]dmin",
    "\u041A\u041ABob, [U+041A][U+041A]Bob",
    "\u039Fps, [U+039F]ps",
  })
  void lettersThatLookLikeTheLatinOnesOfTheirWordAreSeen(String text, String shown) {
    assertThat(VisibleText.of(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"датчик plant-a", "сор", "10 kΩ", "5 µs", "Wi-Fi-сеть", "Οδός 1", "Straße"})
  void wordsOfAnotherAlphabetStayAsTheyAre(String text) {
    assertThat(VisibleText.of(text)).isEqualTo(text);
  }

  @Test
  void controlCharactersAreSeen() {
    assertThat(VisibleText.of("one\ntwo\t\u0007")).isEqualTo("one[U+000A]two[U+0009][U+0007]");
  }

  @Test
  void blanksThatCouldBeOverlookedAreSeen() {
    assertThat(VisibleText.of(" admin ")).isEqualTo("␣admin␣");
    assertThat(VisibleText.of("plant  a")).isEqualTo("plant␣␣a");
    assertThat(VisibleText.of("plant\u00A0a")).isEqualTo("plant␣a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Grafana, plant A",
        "Größe – №7 «x»",
        "می\u200Cخواهم",
        "क्\u200Dष",
        "👩🏽\u200D🔧 and 🏳️\u200D🌈",
        "東京\u3000大阪",
        "עברית",
      })
  void visibleTextStaysAsItIs(String text) {
    assertThat(VisibleText.of(text)).isEqualTo(text);
  }

  @Test
  void shownTextStaysAsItIs() {
    String shown = VisibleText.of(" a\u202Eb ");

    assertThat(VisibleText.of(shown)).isEqualTo(shown);
  }
}
