package org.warder.access.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.warder.access.Credential;
import org.warder.token.TokenSecret;

/**
 * An {@code Authorization} header, and behind a line feed a {@code Cookie} header: what the gate
 * takes for a token is the same token for the API, and nothing prints a secret.
 */
public final class AuthorizationFuzz {

  private AuthorizationFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    // The container makes a character of each byte of a header.
    String[] headers = new String(input, StandardCharsets.ISO_8859_1).split("\n", 2);
    String authorization = headers[0];
    Optional<Credential> api =
        Credential.of(authorization, headers.length == 2 ? headers[1] : null);
    Optional<Credential.Basic> basic = Credential.basic(authorization);
    Optional<String> gate = GateCredential.of(List.of(authorization)).map(TokenSecret::reveal);

    if (gate.isPresent() && authorization.regionMatches(true, 0, "basic", 0, 5)) {
      basic.ifPresent(pair -> assertThat(pair.password()).isEqualTo(gate.get()));
    } else if (gate.isPresent()) {
      assertThat(((Credential.ApiToken) api.orElseThrow()).secret().reveal().strip())
          .isEqualTo(gate.get());
    }
    gate.ifPresent(token -> assertThat(token).matches("[!-~]+"));
    basic.ifPresent(AuthorizationFuzz::check);
    api.ifPresent(
        credential -> assertThat(credential.toString()).endsWith("=TokenSecret[redacted]]"));
  }

  private static void check(Credential.Basic basic) {
    assertThat(basic).hasToString("Basic[name=" + basic.name() + "]");
    assertThat(basic.name()).doesNotContain(":");
    byte[] pair = (basic.name() + ":" + basic.password()).getBytes(StandardCharsets.UTF_8);
    assertThat(Credential.basic("Basic " + Base64.getEncoder().encodeToString(pair)))
        .contains(basic);
  }
}
