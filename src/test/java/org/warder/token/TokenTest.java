package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenTest {

  @Test
  void descriptionKeyIsTheBeginningInLowerCase() {
    assertThat(Token.descriptionKey("Ingest LINE 3")).isEqualTo("ingest line 3");
    assertThat(Token.descriptionKey("X".repeat(10_000))).isEqualTo("x".repeat(100));
  }

  @Test
  void descriptionKeyNeverSplitsACharacter() {
    String key = Token.descriptionKey("x".repeat(99) + "\uD83D\uDD11");

    assertThat(key).isEqualTo("x".repeat(99));
  }

  @Test
  void descriptionKeyFitsWhereLowerCaseIsLonger() {
    assertThat(Token.descriptionKey("\u0130".repeat(100))).hasSizeLessThanOrEqualTo(100);
  }
}
