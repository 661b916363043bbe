package org.warder.api.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTextTest {

  @ParameterizedTest
  @CsvSource({
    "ops, ops",
    "write:orgs/1/buckets/2, write:orgs/1/buckets/2",
    "plant a, plant%20a",
    "100%, 100%25",
    "ü, %C3%BC",
    "🔑, %F0%9F%94%91"
  })
  void isVisibleAscii(String text, String header) {
    assertThat(HeaderText.encode(text)).contains(header);
  }

  @Test
  void hasNoControlCharacter() {
    assertThat(HeaderText.encode("a\r\nSet-Cookie: b")).contains("a%0D%0ASet-Cookie:%20b");
  }

  @Test
  void isLeftOutWhereItIsEmptyOrTooLong() {
    assertThat(HeaderText.encode("")).isEmpty();
    assertThat(HeaderText.encode("a".repeat(HeaderText.MAX_LENGTH))).isPresent();
    assertThat(HeaderText.encode("a".repeat(HeaderText.MAX_LENGTH + 1))).isEmpty();
  }
}
