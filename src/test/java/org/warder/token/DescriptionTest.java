package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DescriptionTest {

  @Test
  void keyIsTheBeginningInLowerCase() {
    assertThat(Description.key("Ingest LINE 3")).isEqualTo("ingest line 3");
    assertThat(Description.key("X".repeat(10_000))).isEqualTo("x".repeat(100));
  }

  @Test
  void keyNeverSplitsACharacter() {
    String key = Description.key("x".repeat(99) + "\uD83D\uDD11");

    assertThat(key).isEqualTo("x".repeat(99));
  }

  @Test
  void keyFitsWhereLowerCaseIsLonger() {
    assertThat(Description.key("\u0130".repeat(100))).hasSizeLessThanOrEqualTo(100);
  }
}
