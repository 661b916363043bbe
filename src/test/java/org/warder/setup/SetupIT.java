package org.warder.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.Deployments;
import org.warder.permission.ResourceType;
import org.warder.system.AnswerAssert;
import org.warder.system.Http;
import org.warder.system.Http.Answer;

/** Setup of an empty instance (src/docs/api.md, Setup). */
@ArquillianTest
class SetupIT {

  /** What is sent, then the response to it; the instance still waits to be set up afterwards. */
  private static final String REFUSALS =
      """
      {"username":                                                                     | 400 | invalid | invalid json structure: unexpected end of JSON
      {"username": 1}                                                                  | 400 | invalid | invalid json structure: username: must be text
      {}                                                                               | 422 | unprocessable entity | onboarding failed: missing required fields [username,org,bucket]
      {"username": "", "password": "long-enough"}                                      | 422 | unprocessable entity | onboarding failed: missing required fields [username,org,bucket]
      {"username": "u", "password": "short"}                                           | 422 | unprocessable entity | onboarding failed: missing required fields [org,bucket]
      {"username": "u", "org": "o"}                                                    | 422 | unprocessable entity | onboarding failed: missing required fields [bucket]
      {"org": "o", "bucket": "b"}                                                      | 422 | unprocessable entity | onboarding failed: missing required fields [username]
      {"username": "u", "password": "short", "org": "o", "bucket": "b"}                | 400 | invalid | passwords must be between 8 and 72 characters long
      {"username": "u", "password": "short", "org": " ", "bucket": "_b"}               | 400 | invalid | passwords must be between 8 and 72 characters long
      {"username": "u", "password": "long-enough", "org": " ", "bucket": "_b"}         | 400 | invalid | org name is empty
      {"username": "u", "password": "long-enough", "org": "o", "bucket": "_b"}         | 400 | invalid | bucket name _b is invalid. Buckets may not start with underscore
      {"username": "u", "password": "long-enough", "org": "o", "bucket": "a\\"b"}      | 400 | invalid | bucket name a"b is invalid. Bucket names may not include quotation marks
      {"username": "u", "org": "o", "bucket": "b", "retentionPeriodSeconds": 60}       | 422 | unprocessable entity | retention policy duration must be at least 1h0m0s
      {"username": "u", "org": "o", "bucket": "b", "retentionPeriodSeconds": -1}       | 422 | unprocessable entity | expiration seconds cannot be negative
      {"username": "u", "org": "o", "bucket": "b", "token": "wrd_0000000000000000000000000000000000000000000000000"} | 400 | invalid | token has the form of a Warder token but its checksum is wrong
      {"username": "u", "org": "o", "bucket": "b", "token": "secret\\u0000"}          | 400 | invalid | token must not contain control characters, which no header can carry
      {"username": "u", "org": "o", "bucket": "b", "token": "secret\\ud83d"}          | 400 | invalid | invalid json structure: token: must be well-formed Unicode
      {"username": "u", "password": "passwor\\u0000", "org": "o", "bucket": "b"}      | 400 | invalid | text must not contain the character U+0000
      """;

  @Inject private EmptyDatabase database;

  @Deployment
  static WebArchive deployment() {
    return Deployments.warder(SetupIT.class, EmptyDatabase.class, Http.class, AnswerAssert.class);
  }

  @BeforeEach
  @AfterEach
  void emptyTheDatabase() {
    database.restore();
  }

  private static Http http() {
    return new Http(URI.create("http://localhost:" + System.getProperty("HTTP_PORT")), null);
  }

  private static Answer setUp(String body) {
    return http().post("/api/v2/setup", body);
  }

  @Test
  void refusedSetupLeavesNothingBehindAndCanBeRepeated() {
    for (String row : REFUSALS.lines().toList()) {
      String[] cells = row.split("\\|");

      assertThat(setUp(cells[0]))
          .isError(Integer.parseInt(cells[1].strip()), cells[2].strip(), cells[3].strip());
      assertThat(http().get("/api/v2/setup").text("allowed")).as(row).isEqualTo("true");
    }
    assertThat(setUp("{\"username\": \"u\", \"org\": \"o\", \"bucket\": \"b\"}")).isJson(201);
    assertThat(http().get("/api/v2/setup").text("allowed")).isEqualTo("false");
  }

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
            "links");
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
  void ofSeveralAtOnceOneSucceeds() throws Exception {
    Callable<Answer> attempt =
        () -> setUp("{\"username\": \"u\", \"org\": \"o\", \"bucket\": \"b\"}");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Integer> statuses = new ArrayList<>();
    try {
      for (Future<Answer> answer : threads.invokeAll(List.of(attempt, attempt, attempt, attempt))) {
        statuses.add(answer.get().status());
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(statuses).containsExactlyInAnyOrder(201, 422, 422, 422);
  }

  private static List<String> members(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
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
