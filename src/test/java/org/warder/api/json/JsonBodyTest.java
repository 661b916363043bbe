package org.warder.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.api.errors.RequestException;

/** Which bytes are a body: UTF-8 alone (RFC 8259, section 8.1). */
class JsonBodyTest {

  private record Named(String name) {}

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE", "UTF-32LE"})
  void otherEncodingsAreNoJson(String charset) {
    assertRefused("{\"name\": \"x\"}".getBytes(Charset.forName(charset)));
  }

  @Test
  void whatIsNoTextAtAllIsNoJson() {
    assertRefused("-\0\0\0\0\0\0=\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(new byte[] {0});
    assertRefused(new byte[] {'"', 0, 0, '"'});
  }

  @Test
  void trailingBytesAreIgnoredWhateverTheyAre() {
    assertThat(read("{}\0\0".getBytes(StandardCharsets.UTF_8)).name()).isNull();
    assertThat(read("{\"name\": \"x\"}\0".getBytes(StandardCharsets.UTF_8)).name()).isEqualTo("x");
    assertThat(read("{}\u00ff".getBytes(StandardCharsets.ISO_8859_1)).name()).isNull();
  }

  @Test
  void aMarkOfUtf8IsIgnored() {
    assertThat(read("\ufeff{\"name\": \"x\"}".getBytes(StandardCharsets.UTF_8)).name())
        .isEqualTo("x");
  }

  private static void assertRefused(byte[] body) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOf(RequestException.class)
        .hasMessageStartingWith("malformed: ");
  }

  private static Named read(byte[] body) {
    return JsonBody.read(body, Named.class, "malformed: ");
  }
}
