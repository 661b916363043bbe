package org.warder.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;
import static org.warder.system.Json.members;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.warder.permission.ResourceType;
import org.warder.system.Http;
import org.warder.system.Http.Answer;

/** What setup makes of an empty instance (src/docs/api.md, Setup). */
@ArquillianTest
class SetupIT extends EmptyInstance {

  @Test
  void answerHasUserOrganizationBucketAndOperatorToken() {
    Answer answer =
        setUp(
            """
            {"username": "ops", "password": "long-enough", "org": "plant-a", "bucket": "iot",
             "retentionPeriodSeconds": 7200}
            """);
    JsonNode auth = answer.json().path("auth");

    assertThat(answer)
        .isJson(201)
        .hasHeader("Cache-Control", "no-store")
        .hasHeader("Set-Cookie", null);
    assertThat(members(answer.json())).containsExactly("user", "bucket", "org", "auth");
    assertThat(answer.json().at("/user/name").asText()).isEqualTo("ops");
    assertThat(answer.json().at("/user/status").asText()).isEqualTo("active");
    assertThat(answer.json().at("/org/name").asText()).isEqualTo("plant-a");
    assertThat(answer.json().at("/bucket/name").asText()).isEqualTo("iot");
    assertThat(answer.json().at("/bucket/retentionRules/0/everySeconds").asInt()).isEqualTo(7_200);
    assertThat(members(auth))
        .containsExactly(
            "id",
            "token",
            "status",
            "description",
            "orgID",
            "userID",
            "permissions",
            "createdAt",
            "updatedAt",
            "links",
            "expiresAt",
            "lifetimeSeconds",
            "effectiveStatus",
            "lastUsedAt",
            "lastReusedAt",
            "rotation");
    assertThat(auth.path("token").asText()).matches("wrd_[0-9A-Za-z]{49}");
    assertThat(auth.path("description").asText()).isEqualTo("ops's Token");
    assertThat(auth.path("permissions")).hasSize(44);
    for (int i = 0; i < 44; i++) {
      ResourceType type = ResourceType.values()[i / 2];
      assertThat(auth.path("permissions").get(i).toString())
          .isEqualTo(
              "{\"action\":\"%s\",\"resource\":{\"type\":\"%s\"}}"
                  .formatted(i % 2 == 0 ? "read" : "write", type.text()));
    }
  }

  @Test
  void userIsOwnerOfInstanceAndOrganization() {
    Answer answer = setUp("{\"username\": \"u\", \"org\": \"o\", \"bucket\": \"b\"}");
    Http operator = http().withToken(answer.json().at("/auth/token").asText());
    String userId = answer.json().at("/user/id").asText();
    JsonNode permissions = operator.get("/api/v2/users/" + userId + "/permissions").json();

    assertThat(permissions).hasSize(2 + 44 + 2);
    assertThat(permissions.get(0).toString())
        .isEqualTo("{\"action\":\"read\",\"resource\":{\"type\":\"instance\"}}");
    String buckets = "/api/v2/buckets?orgID=" + answer.json().at("/org/id").asText();
    assertThat(operator.get(buckets).json().path("buckets").findValuesAsText("name"))
        .containsExactly("_monitoring", "_tasks", "b");
  }

  @Test
  void deprecatedRetentionIsInNanosecondsAndCountsWhereThereIsNoOther() {
    String hours = "\"retentionPeriodHrs\": 7200000000000";
    assertRetention(hours, 7_200);
    assertRetention(hours + ", \"retentionPeriodSeconds\": 0", 7_200);
    assertRetention(hours + ", \"retentionPeriodSeconds\": 3600", 3_600);
  }

  private void assertRetention(String members, int seconds) {
    database.restore();
    Answer answer =
        setUp("{\"username\": \"u\", \"org\": \"o\", \"bucket\": \"b\", " + members + "}");

    assertThat(answer.json().at("/bucket/retentionRules/0/everySeconds").asInt())
        .isEqualTo(seconds);
  }

  @Test
  void suppliedTokenIsAcceptedVerbatimAndAPasswordIsOptional() {
    Answer answer =
        setUp(
            "{\"username\": \"u\", \"org\": \"o\", \"bucket\": \"b\", \"token\": \"-my ü=token_==\"}");
    Http operator = http().withToken("-my-token_==");

    assertThat(answer.json().at("/auth/token").asText()).isEqualTo("-my ü=token_==");
    assertThat(operator.get("/api/v2/me")).hasStatus(401);
    database.restore();
    setUp("{\"username\": \"u\", \"org\": \"o\", \"bucket\": \"b\", \"token\": \"-my-token_==\"}");
    assertThat(operator.get("/api/v2/me").text("name")).isEqualTo("u");
    assertThat(http().withAuthorization("Basic dTo=").send("POST", "/api/v2/signin", null))
        .isError(401, "unauthorized", "unauthorized access");
  }

  @Test
  void tokenBeyondAsciiIsComparedByItsBytes() throws IOException {
    setUp("{\"username\": \"u\", \"org\": \"o\", \"bucket\": \"b\", \"token\": \"schlüssel\"}");

    assertThat(statusWithToken("schlüssel".getBytes(StandardCharsets.UTF_8))).isEqualTo(200);
    assertThat(statusWithToken("schlüssel".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(401);
    assertThat(statusWithToken("schlussel".getBytes(StandardCharsets.UTF_8))).isEqualTo(401);
  }

  private static int statusWithToken(byte[] token) throws IOException {
    int port = Integer.parseInt(System.getProperty("HTTP_PORT"));
    try (Socket socket = new Socket("localhost", port)) {
      OutputStream out = socket.getOutputStream();
      out.write("GET /api/v2/me HTTP/1.1\r\nHost: localhost\r\nAuthorization: Token ".getBytes());
      out.write(token);
      out.write("\r\nConnection: close\r\n\r\n".getBytes());
      out.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(answer.split(" ", 3)[1]);
    }
  }
}
