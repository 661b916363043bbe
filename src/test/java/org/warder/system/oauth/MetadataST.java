package org.warder.system.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.warder.system.Http.Answer;
import org.warder.system.OwnServer;
import org.warder.system.RawHttp;
import org.warder.system.SharedServer;

/** Where introspection and revocation are (src/docs/api.md, OAuth). */
class MetadataST extends OAuthTest {

  private static final String METADATA = "/.well-known/oauth-authorization-server";

  @Test
  void namesTheHostThatTheClientHasUsed() {
    Answer answer = anonymous().get(METADATA);
    String issuer = instance().url().toString();

    assertThat(answer).isJson(200).hasHeader("Cache-Control", "no-store");
    assertThat(answer.text("issuer")).isEqualTo(issuer);
    assertThat(answer.text("introspection_endpoint")).isEqualTo(issuer + INTROSPECT);
    assertThat(answer.text("revocation_endpoint")).isEqualTo(issuer + REVOKE);
    assertThat(anonymous().get(METADATA, "Origin", "https://pages.example"))
        .hasHeader("Access-Control-Allow-Origin", "https://pages.example");
    assertThat(anonymous().post(METADATA, ""))
        .isError(405, "method not allowed", "method not allowed")
        .hasHeader("Allow", "GET, HEAD");
    assertThat(anonymous().send("HEAD", METADATA, null)).hasStatus(200);
  }

  @Test
  void whatProxiesAddIsNotTrusted() {
    Answer answer =
        anonymous()
            .get(
                METADATA,
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Proto",
                "gopher",
                "Forwarded",
                "host=evil.example");

    assertThat(answer.text("issuer")).isEqualTo(instance().url().toString());
  }

  @Test
  void namesTheAddressOfTheSettingWhateverTheHost() {
    String raw =
        new RawHttp(SharedServer.TWO_CONNECTIONS.server().url())
            .sendAsIs(
                "GET " + METADATA + " HTTP/1.1\nHost: evil.example\nConnection: close\n\n", "")
            .body();

    assertThat(raw).contains("\"issuer\":\"https://tokens.example.org\"");
    assertThat(raw)
        .contains("\"introspection_endpoint\":\"https://tokens.example.org/oauth2/introspect\"")
        .doesNotContain("evil");
  }

  @Test
  void namesTlsWhereBrowsersComeByItAlone() {
    OwnServer server = SharedServer.HTTPS_ONLY.server();

    assertThat(server.http().get(METADATA).text("issuer"))
        .isEqualTo(server.url().toString().replace("http:", "https:"));
  }
}
