package org.warder.system.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.Http.Answer;
import org.warder.system.Warder;

/** Text of any script in a body, and bytes that are none (src/docs/api.md, JSON reading rules). */
class UnicodeST extends Warder {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"a\\ud800\"}",
        "{\"name\": \"\\udc00\\ud800\"}",
        "{\"oauthID\": \"\\udfff\", \"name\": \"x\"}",
      })
  void halfOfACharacterIsRefused(String body) {
    assertThat(operator().post("/api/v2/users", body).text("message"))
        .startsWith("invalid json structure: ")
        .endsWith(": must be well-formed Unicode");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C328", "EDA080", "C181", "F5808080", "FF"})
  void bytesThatAreNoCharacterAreRefused(String hex) throws Exception {
    byte[] body = "{\"name\": \"xxxxxxxx\"}".getBytes(StandardCharsets.UTF_8);
    byte[] bytes = HexFormat.of().parseHex(hex);
    System.arraycopy(bytes, 0, body, 12, bytes.length);
    HttpRequest request =
        HttpRequest.newBuilder(instance().url().resolve(URI.create("/api/v2/users")))
            .header("Authorization", "Token " + instance().operatorToken())
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    assertThat(new Answer(client.send(request, BodyHandlers.ofString())))
        .isError(400, "invalid", "invalid json structure: …");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert('1') & \"2\"</script>",
        "日本語, ελληνικά, עברית",
        "\uD83D\uDD11 key \uD83D\uDC68\u200D\uD83D\uDCBB",
        "line one\nline two\ttab\\ \u2028 \u0001",
        "'; drop table tokens; --",
      })
  void textComesBackAsItWasSent(String text) throws Exception {
    assertKept(text);
  }

  @Test
  void longTextComesBackAsItWasSent() throws Exception {
    assertKept("\uD83D\uDD11x".repeat(3_334));
  }

  private static void assertKept(String text) throws Exception {
    String json = new ObjectMapper().writeValueAsString(text);
    Answer created =
        operator()
            .post(
                "/api/v2/authorizations",
                """
                {"orgID": "%s", "description": %s,
                 "permissions": [{"action": "read", "resource": {"type": "tasks"}}]}
                """
                    .formatted(instance().orgId(), json));
    String path = "/api/v2/authorizations/" + created.text("id");

    assertThat(created.text("description")).isEqualTo(text);
    assertThat(operator().get(path).text("description")).isEqualTo(text);
    Answer changed = operator().patch(path, "{\"description\": " + json + "}");
    assertThat(changed.text("description")).isEqualTo(text);
  }

  @Test
  void textWithTheCharacterNulIsRefused() {
    assertThat(operator().post("/api/v2/users", "{\"name\": \"a\\u0000b\"}"))
        .isError(400, "invalid", "text must not contain the character U+0000");
  }
}
