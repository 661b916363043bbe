package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A server that browsers reach by TLS alone, which a proxy ends (README, HTTPS_ONLY). */
class HttpsOnly {

  private final OwnServer server = SharedServer.WATCHED.server();

  @Test
  void cookiesAreSecureAndOfThisHost() {
    assertThat(PlainHttpST.apiCookie(server.http()))
        .contains("; Secure", "; HttpOnly", "; SameSite=Strict");
    assertThat(PlainHttpST.pageCookies(server.http()))
        .singleElement()
        .asString()
        .startsWith("__Host-warder-session=")
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict")
        .doesNotContain("Domain");
  }

  @Test
  void metadataNamesTls() {
    assertThat(server.http().get("/.well-known/oauth-authorization-server").text("issuer"))
        .isEqualTo(server.url().toString().replace("http:", "https:"));
  }
}
