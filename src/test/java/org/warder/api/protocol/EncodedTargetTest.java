package org.warder.api.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which characters of a target are read as if they had been percent-encoded. */
class EncodedTargetTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "/api/v2/u{sers, /api/v2/u%7Bsers",
        "a=\"b\"&c=d e, a=%22b%22&c=d%20e",
        "[^|\\`]<>#, %5B%5E%7C%5C%60%5D%3C%3E%23",
        "\u00c3\u0080, %C3%80",
      })
  void foreignOnesAre(String target, String encoded) {
    assertThat(EncodedTarget.encoded(target)).isEqualTo(encoded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a-z_A.Z~09/%C3%A9", "a=b&c=(d)*,!;$'+:@/?"})
  void othersStayAsTheyAre(String target) {
    assertThat(EncodedTarget.encoded(target)).isEqualTo(target);
  }
}
