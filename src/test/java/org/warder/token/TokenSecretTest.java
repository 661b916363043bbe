package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.token.TokenSecret.Kind;

class TokenSecretTest {

  @Test
  void newOnesHaveAFormThatScannersFind() {
    assertThat(TokenSecret.generate(Kind.TOKEN).reveal()).matches("wrd_[0-9A-Za-z]{49}");
    assertThat(TokenSecret.generate(Kind.SESSION).reveal()).matches("wrs_[0-9A-Za-z]{49}");
  }

  @Test
  void newOnesDifferAndUseEveryDigit() {
    String all =
        Stream.generate(() -> TokenSecret.generate(Kind.TOKEN).reveal().substring(4, 47))
            .limit(500)
            .distinct()
            .reduce("", String::concat);

    assertThat(all).hasSize(500 * 43);
    assertThat(all.chars().distinct().count()).isEqualTo(62);
  }

  @Test
  void checksumTellsATypingErrorFromAToken() {
    String value = TokenSecret.generate(Kind.TOKEN).reveal();
    char last = value.charAt(value.length() - 1);
    String mistyped = value.substring(0, value.length() - 1) + (last == 'a' ? 'b' : 'a');

    assertThat(TokenSecret.of(value).isPlausible()).isTrue();
    assertThat(TokenSecret.of(mistyped).isPlausible()).isFalse();
  }

  /** Worked out with zlib: the CRC-32 of the 47 characters is 0x9626DB37. */
  @Test
  void checksumIsTheCrc32OfAllBeforeItInBase62() {
    assertThat(TokenSecret.of("wrd_" + "0".repeat(43) + "2kU0V5").isPlausible()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"my-token", "wrd_short", "q3Zb==", "", "wrd_%", "WRD_AAAA"})
  void anyOtherFormIsTakenVerbatim(String value) {
    TokenSecret secret = TokenSecret.of(value);

    assertThat(secret.isPlausible()).isTrue();
    assertThat(secret.hint()).isEmpty();
    assertThat(secret.reveal()).isEqualTo(value);
  }

  /** NIST FIPS 180-4, the example "abc". */
  @Test
  void digestIsSha256InHexadecimalDigits() {
    assertThat(TokenSecret.of("abc").digest().hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void hintIsTheFourCharactersBehindThePrefix() {
    TokenSecret secret = TokenSecret.generate(Kind.TOKEN);

    assertThat(secret.hint()).contains(secret.reveal().substring(4, 8));
    assertThat(TokenSecret.generate(Kind.SESSION).hint()).isEmpty();
  }

  @Test
  void isNeverPrinted() {
    TokenSecret secret = TokenSecret.generate(Kind.TOKEN);

    assertThat(secret.toString()).doesNotContain(secret.reveal().substring(4));
  }

  @Test
  void textWithMoreThanTheHintOfAValueReveals() {
    String value = TokenSecret.generate(TokenSecret.Kind.TOKEN).reveal();

    assertThat(TokenSecret.isRevealing(value)).isTrue();
    assertThat(TokenSecret.isRevealing("Token " + value.substring(0, 20))).isTrue();
    assertThat(TokenSecret.isRevealing(TokenSecret.generate(TokenSecret.Kind.SESSION).reveal()))
        .isTrue();
    assertThat(TokenSecret.isRevealing(value.substring(0, 8) + "…")).isFalse();
    assertThat(TokenSecret.isRevealing("sensor wrd_")).isFalse();
  }

  @Test
  void hintIsReadAsListsShowIt() {
    assertThat(TokenSecret.hintIn("wrd_KRTI…")).contains("KRTI");
    assertThat(TokenSecret.hintIn("wrd_KRTI")).contains("KRTI");
    assertThat(TokenSecret.hintIn("wrd_KRT")).isEmpty();
    assertThat(TokenSecret.hintIn("wrs_KRTI")).isEmpty();
  }
}
