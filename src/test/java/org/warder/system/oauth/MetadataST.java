package org.warder.system.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.warder.system.Http.Answer;

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
}
