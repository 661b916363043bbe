package org.warder.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.token.TokenSecret;

class GateCredentialTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Token abc",
        "Bearer abc",
        "token abc",
        "BEARER   abc",
        "Bearer abc  ",
        "Basic OmFiYw==",
        "basic YW55OmFiYw=="
      })
  void oneWordBehindAScheme(String header) {
    assertThat(GateCredential.of(List.of(header)).map(TokenSecret::reveal)).contains("abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "Bearer",
        "Bearer ",
        "Bearer  ",
        "Bearerabc",
        " Bearer abc",
        "Bearer\tabc",
        "Bearer abc def",
        "Bearer abc, Bearer abc",
        "Bearer abc,",
        "Bearer \"abc\"",
        "Bearer ab\u00fc",
        "Bearer ab\u0000",
        "Digest abc",
        "Basic abc",
        "Basic !!!!",
        "Basic YWJj",
        "Basic Og==",
        "Basic OmEgYg=="
      })
  void anythingElseIsNone(String header) {
    assertThat(GateCredential.of(List.of(header))).isEmpty();
  }

  @Test
  void exactlyOneHeader() {
    assertThat(GateCredential.of(List.of())).isEmpty();
    assertThat(GateCredential.of(List.of("Token abc", "Token abc"))).isEmpty();
  }

  @Test
  void aUserNameMayBeAnything() {
    byte[] pair = "ü user:abc".getBytes(StandardCharsets.UTF_8);
    String header = "Basic " + Base64.getEncoder().encodeToString(pair);

    assertThat(GateCredential.of(List.of(header)).map(TokenSecret::reveal)).contains("abc");
  }
}
