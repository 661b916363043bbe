package org.warder.system.oauth;

import static org.warder.system.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.warder.system.Fixtures;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.Warder;

/** Requests to OAuth's endpoints. */
abstract class OAuthTest extends Warder {

  static final String INTROSPECT = "/oauth2/introspect";
  static final String REVOKE = "/oauth2/revoke";
  static final String INACTIVE = "{\"active\":false}";

  final Fixtures fixtures = new Fixtures(operator());

  static Answer form(Http caller, String path, String body, String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 2, headers.length);
    all[0] = "Content-Type";
    all[1] = "application/x-www-form-urlencoded";
    return caller.post(path, body, all);
  }

  static Answer introspect(Http caller, String token) {
    return form(caller, INTROSPECT, "token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
  }

  static Answer revoke(String token) {
    return form(anonymous(), REVOKE, "token=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
  }

  /** An error as OAuth writes it, that no cache keeps. */
  static void assertRefused(Answer answer, int status, String error) {
    assertThat(answer).isJson(status).hasHeader("Cache-Control", "no-store");
    JsonNode body = answer.json();
    org.assertj.core.api.Assertions.assertThat(body.fieldNames())
        .toIterable()
        .as("%s", answer)
        .containsExactly("error", "error_description");
    org.assertj.core.api.Assertions.assertThat(body.path("error").asText())
        .as("%s", answer)
        .isEqualTo(error);
  }
}
