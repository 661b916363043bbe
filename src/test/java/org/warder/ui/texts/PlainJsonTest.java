package org.warder.ui.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON that is shown to be copied. */
class PlainJsonTest {

  @ParameterizedTest
  @CsvSource({
    "invoice\u202Efdp.exe, invoice\\u202efdp.exe",
    "ad\u200Bmin, ad\\u200bmin",
    "x\uDB40\uDC41, x\\udb40\\udc41",
    "\u0085, \\u0085",
    "Grüße 🙂 שלום, Grüße 🙂 שלום",
  })
  void escapesWhatCannotBeSeen(String text, String shown) {
    assertThat(PlainJson.of(text)).isEqualTo(shown);
    assertThat(PlainJson.isPlain(text)).isEqualTo(text.equals(shown));
  }

  @Test
  void keepsLines() {
    assertThat(PlainJson.of("{\n}")).isEqualTo("{\n}");
  }
}
