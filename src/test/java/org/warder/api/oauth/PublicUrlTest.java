package org.warder.api.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://tokens.example.org, https://tokens.example.org",
    "https://tokens.example.org/, https://tokens.example.org",
    "http://localhost:8086, http://localhost:8086",
    "http://[::1]:8086/, http://[::1]:8086",
    "https://example.org/warder/, https://example.org/warder",
  })
  void isAnAddressOfTheWeb(String setting, String text) {
    assertThat(PublicUrl.of(setting).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tokens.example.org",
        "ftp://tokens.example.org",
        "https://",
        "https://a//",
        "https://a?x",
        "https://a#x",
        "https://user@a",
        "https://a b",
        "HTTPS://a",
        "https:a",
      })
  void isNothingElse(String setting) {
    assertThatThrownBy(() -> PublicUrl.of(setting))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("such as https://tokens.example.org");
  }
}
