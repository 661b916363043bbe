package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.warder.system.Http.Answer;
import org.warder.system.slow.HeldThreads;
import org.warder.system.slow.SlowClient;

/** A server with {@code LOG_FORMAT=json}: each line is JSON, and tells its request. */
class JsonLogs {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final OwnServer server = SharedServer.WATCHED.server();
  private final Http operator = SharedServer.WATCHED.operator();

  @Test
  void whatIsLoggedForARequestHasItsId() {
    Http wrong = server.http().withAuthorization(Fixtures.basic("nobody-1", "not-a-password"));

    Answer refused = wrong.post("/api/v2/signin", "", "X-Request-Id", "asked-1");

    assertThat(refused.header("X-Request-Id")).isEqualTo("asked-1");
    JsonNode request = request("asked-1");
    assertThat(request.path("ibm_requestMethod").asText()).isEqualTo("POST");
    assertThat(request.path("ibm_uriPath").asText()).isEqualTo("/api/v2/signin");
    assertThat(request.path("ibm_responseCode").asInt()).isEqualTo(401);
    assertThat(request.path("ibm_requestElapsedTime").asLong()).isPositive();
    JsonNode message = line(entry -> isOf(entry, "liberty_message") && isAbout(entry, "asked-1"));
    assertThat(message.path("message").asText()).startsWith("Failed sign-in 1 of");
    assertThat(message.path("loglevel").asText()).isEqualTo("WARNING");
    assertThat(server.log()).doesNotContain("not-a-password");
  }

  @Test
  void whatIsLoggedForARequestWhoseBodyIsLateHasItsId() {
    String headers =
        "Authorization: "
            + Fixtures.basic("nobody-2", "not-a-password")
            + "\nX-Request-Id: late-1\n";
    try (HeldThreads held = new HeldThreads(server.url());
        SlowClient client = new SlowClient(server.url())) {
      client.send(SlowClient.head("POST /api/v2/signin", 2, headers) + "a");
      assertThat(client.send("b").read()).contains(" 401 ", "\r\nX-Request-Id: late-1\r\n");
    }
    assertThat(request("late-1").path("ibm_responseCode").asInt()).isEqualTo(401);
    JsonNode message = line(entry -> isOf(entry, "liberty_message") && isAbout(entry, "late-1"));
    assertThat(message.path("message").asText()).startsWith("Failed sign-in 1 of");
  }

  @Test
  void everyRequestHasAnId() {
    String parent = "00-" + TRACE + "-00f067aa0ba902b7-01";
    String made = operator.get("/api/v2/me", "X-Request-Id", "\"}").header("X-Request-Id");
    String another = operator.get("/api/v2/me").header("X-Request-Id");

    assertThat(operator.get("/api/v2/me", "traceparent", parent).header("X-Request-Id"))
        .isEqualTo(TRACE);
    assertThat(made).matches("[0-9a-f]{32}").isNotEqualTo(another);
    assertThat(server.http().get("/sign-in").header("X-Request-Id")).isNotNull();
    assertThat(server.http().get("/nowhere").header("X-Request-Id")).isNotNull();
    assertThat(server.http().get("/api/authz/auth_request/default").header("X-Request-Id"))
        .isNotNull();
  }

  @Test
  void aRequestIsLoggedWithoutItsSecrets() {
    String token = SharedServer.WATCHED.instance().operatorToken();

    operator.get(
        "/api/v2/me?token=" + token, "X-Request-Id", "asked-2", "User-Agent", "a \"client\"");

    assertThat(request("asked-2").path("ibm_userAgent").asText()).isEqualTo("a \"client\"");
    assertThat(server.log()).doesNotContain(token);
  }

  @Test
  void everyLineIsJson() {
    operator.get("/api/v2/me", "X-Request-Id", "asked-3");
    request("asked-3");
    server.await(() -> console().contains("\"asked-3\""), "the console has the line, too");

    // Before Open Liberty has read its configuration, it asks the environment, as the launcher
    // does.
    assertThat(console().lines().dropWhile(line -> !line.startsWith("{")))
        .isNotEmpty()
        .allSatisfy(JsonLogs::parse);
    assertThat(console()).contains("\"loglevel\"");
  }

  /** The line of a request, which may be written after its response. */
  private JsonNode request(String id) {
    return line(entry -> isOf(entry, "liberty_accesslog") && isAbout(entry, id));
  }

  private JsonNode line(Predicate<JsonNode> wanted) {
    server.await(() -> entries().stream().anyMatch(wanted), "the line is there");
    return entries().stream().filter(wanted).findFirst().orElseThrow();
  }

  private List<JsonNode> entries() {
    return wholeLines(server.messages())
        .lines()
        .filter(line -> line.endsWith("}"))
        .map(JsonLogs::parse)
        .toList();
  }

  private String console() {
    return wholeLines(server.folder().read("console\\.log"));
  }

  /** The last line may not be whole yet. */
  private static String wholeLines(String log) {
    return log.substring(0, log.lastIndexOf('\n') + 1);
  }

  private static boolean isOf(JsonNode entry, String type) {
    return entry.path("type").asText().equals(type);
  }

  private static boolean isAbout(JsonNode entry, String id) {
    return entry.path("requestId").asText().equals(id);
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }
}
