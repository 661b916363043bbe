package org.warder.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {

  private static final String COOKIE = "influxdb-oss-session=key==";

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Token abc,abc",
        "token abc,abc",
        "TOKEN  abc , abc ",
        "Bearer abc,abc",
        "bearer a=-_b==,a=-_b=="
      })
  void tokenIsTakenAsItIs(String header, String token) {
    assertThat(token(Credential.of(header, COOKIE))).contains(token);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"Basic b3BzOng=", "Bearer ", "Bearer", "Tokenabc", "Digest x"})
  void withoutATokenTheCookieCounts(String header) {
    assertThat(Credential.of(header, COOKIE)).containsInstanceOf(Credential.SessionKey.class);
    assertThat(Credential.of(header, null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        COOKIE,
        "a=b; " + COOKIE,
        COOKIE + "; Path=/api/; Expires=Tue, 10 Nov 2026 23:00:00 GMT; HttpOnly; SameSite=Strict",
        COOKIE + ";influxdb-oss-session=second",
        "x;  " + COOKIE
      })
  void sessionKeyIsFoundInOddCookieLines(String header) {
    assertThat(Credential.sessionKey(header).orElseThrow().reveal()).isEqualTo("key==");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "other=1", "influxdb-oss-session", "Influxdb-Oss-Session=x"})
  void otherCookiesAreNoSession(String header) {
    assertThat(Credential.sessionKey(header)).isEmpty();
  }

  @Test
  void basicSplitsAtTheFirstColon() {
    Credential.Basic basic = Credential.basic(basic("ops:pass:wörd")).orElseThrow();

    assertThat(basic.name()).isEqualTo("ops");
    assertThat(basic.password()).isEqualTo("pass:wörd");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "Basic", "Basic !!!", "Token abc", "Basic b3Bz"})
  void garbledBasicIsNone(String header) {
    assertThat(Credential.basic(header)).isEmpty();
  }

  @Test
  void basicIsWellFormedTextWithoutControlCharacters() {
    assertThat(Credential.basic(basic("ops:password\0"))).isEmpty();
    assertThat(Credential.basic(basic("ops\n:password"))).isEmpty();
    byte[] latin = "ops:wörd".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Credential.basic("Basic " + Base64.getEncoder().encodeToString(latin))).isEmpty();
  }

  /** The container makes a character of each byte of a header. */
  @Test
  void tokenIsReadAsTheBytesOfTheHeader() {
    String header =
        new String("Token ü".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    assertThat(token(Credential.of(header, null))).contains("ü");
    // No text, so no token, and still not the cookie.
    assertThat(token(Credential.of("Token ü", COOKIE))).contains("");
  }

  @Test
  void secretsAreNeverPrinted() {
    assertThat(Credential.basic(basic("ops:hunter22")).orElseThrow().toString())
        .doesNotContain("hunter22");
    assertThat(Credential.of("Token hunter22", null).orElseThrow().toString())
        .doesNotContain("hunter22");
  }

  private static Optional<String> token(Optional<Credential> credential) {
    return credential
        .filter(Credential.ApiToken.class::isInstance)
        .map(Credential.ApiToken.class::cast)
        .map(token -> token.secret().reveal());
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
