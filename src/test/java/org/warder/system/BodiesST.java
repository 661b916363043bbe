package org.warder.system;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.Http.Answer;
import org.warder.system.RawHttp.RawAnswer;

/** How bodies are read, whatever the resource (src/docs/api.md, JSON reading rules). */
class BodiesST extends Warder {

  private static final int LIMIT = 1_048_576;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=utf-8",
        "application/json; charset=latin1",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "text/plain",
        "text/xml",
        "garbage",
        ";;",
      })
  void contentTypeIsIgnored(String type) {
    assertCreated(create("ü-", "Content-Type", type));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/html", "application/xml;q=0.1", "garbage", ";"})
  void acceptIsIgnored(String type) {
    assertCreated(create("a-", "Accept", type));
  }

  @Test
  void bodyNeedsNoContentType() {
    assertCreated(create("n-"));
  }

  private static Answer create(String prefix, String... headers) {
    return operator().post("/api/v2/users", "{\"name\": \"" + unique(prefix) + "\"}", headers);
  }

  private static void assertCreated(Answer answer) {
    assertThat(answer).isJson(201);
    // Read as UTF-8 and sent back as such, whatever the header says of the character set.
    assertThat(answer.text("name")).matches("[üan]-.*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"NAME\": \"<name>\"}",
        "{\"Name\": \"<name>\", \"STATUS\": \"active\"}",
        "{\"name\": \"first\", \"name\": \"<name>\"}",
        "{\"name\": \"first\", \"NAME\": \"<name>\"}",
        "{\"name\": \"<name>\"} and more",
        "{\"name\": \"<name>\"}{\"name\": \"second\"}",
        "{\"name\": \"<name>\"}}}",
        "  \n\t{\"name\": \"<name>\"}\n",
        "{\"name\": \"<name>\", \"status\": null, \"oauthID\": null}",
        "{\"name\": \"<name>\", \"unknown\": {\"a\": [1, {\"b\": null}]}, \"id\": \"x\"}",
        "{\"name\": \"<name>\", \"links\": {\"self\": 7}}",
        "{\"name\": \"<name>\", \"status\": \"\"}",
      })
  void bodyIsReadAsGoWould(String template) {
    String name = unique("go");
    Answer answer = operator().post("/api/v2/users", template.replace("<name>", name));

    assertThat(answer).isJson(201);
    assertThat(answer.text("name")).isEqualTo(name);
    assertThat(answer.text("status")).isEqualTo("active");
  }

  @Test
  void idInACreationIsIgnored() {
    Answer answer =
        operator()
            .post(
                "/api/v2/users",
                "{\"id\": \"00000000000000a1\", \"name\": \"" + unique("own-id") + "\"}");

    assertThat(answer).isJson(201);
    assertThat(answer.text("id")).isNotEqualTo("00000000000000a1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v2/users          |                                              | EOF
          /api/v2/users          | {"name": "n"                                 | unexpected end of JSON
          /api/v2/users          | {"name": "n                                  | unexpected end of JSON
          /api/v2/users          | name=n                                       | no JSON at line 1, column 6
          /api/v2/users          | {'name': 1}                                  | no JSON at line 1, column 2
          /api/v2/users          | ["n"]                                        | must be an object
          /api/v2/users          | "n"                                          | must be an object
          /api/v2/users          | 7                                            | must be an object
          /api/v2/users          | {"name": 7}                                  | name: must be text
          /api/v2/users          | {"NAME": true}                               | name: must be text
          /api/v2/users          | {"name": {"a": 1}}                           | name: must be text
          /api/v2/users          | {"name": ["a"]}                              | name: must be text
          /api/v2/authorizations | {"orgID": 7}                                 | orgID: must be text
          /api/v2/authorizations | {"permissions": {}}                          | permissions: must be a list
          /api/v2/authorizations | {"permissions": "all"}                       | permissions: must be a list
          /api/v2/authorizations | {"permissions": [7]}                         | permissions[0]: must be an object
          /api/v2/authorizations | {"permissions": [{}, {"action": 7}]}         | permissions[1].action: must be text
          /api/v2/authorizations | {"permissions": [{"resource": "buckets"}]}   | permissions[0].resource: must be an object
          /api/v2/authorizations | {"permissions": [{"resource": {"id": []}}]}  | permissions[0].resource.id: must be text
          /api/v2/setup          | {"retentionPeriodSeconds": "1"}              | retentionPeriodSeconds: must be a whole number
          /api/v2/setup          | {"retentionPeriodSeconds": 1.5}              | retentionPeriodSeconds: must be a whole number
          /api/v2/setup          | {"retentionPeriodSeconds": 99999999999999999999} | retentionPeriodSeconds: must be a whole number of 64 bits
          """)
  void messageNamesTheMemberAndWhatItMustBe(String path, String body, String complaint) {
    assertThat(operator().send("POST", path, body))
        .isError(400, "invalid", "invalid json structure: " + complaint);
  }

  @Test
  void bodyThatIsNestedTooDeeplyIsRefused() {
    String body = "{\"x\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}";

    assertThat(operator().post("/api/v2/users", body))
        .isError(400, "invalid", "invalid json structure: nested too deeply, or a number too long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"<name>\", \"status\": \"active\", \"oauthID\": \"\", \"name\": \"<last>\"}",
        "{\"name\": \"<name>\", \"NAME\": \"<last>\"}",
        "{\"NAME\": \"<name>\", \"name\": 7, \"Name\": \"<last>\"}",
      })
  void lastOfDuplicateKeysCounts(String template) {
    String last = unique("last");
    String body = template.replace("<name>", unique("first")).replace("<last>", last);
    Answer answer = operator().post("/api/v2/users", body);

    assertThat(answer).isJson(201);
    assertThat(answer.text("name")).isEqualTo(last);
  }

  @Test
  void lastOfDuplicateKeysOfAPermissionCountsWhereverItStands() {
    Answer answer =
        operator()
            .post(
                "/api/v2/authorizations",
                """
                {"orgID": "%s", "permissions": [{"action": "read", "resource": {"type": "tasks"}, "action": "write"}]}
                """
                    .formatted(instance().orgId()));

    assertThat(answer).isJson(201);
    assertThat(answer.json().at("/permissions/0/action").asText()).isEqualTo("write");
  }

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

  @Test
  void bodyMayComeInChunks() {
    String name = unique("chunked");
    RawAnswer answer =
        raw()
            .sendChunked(
                "POST /api/v2/users HTTP/1.1\n" + authorization(), "{\"name\": \"", name, "\"}\n");

    assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 201 Created");
    assertThat(answer.body()).contains(name);
  }

  @Test
  void readingAndDeletionMayAnnounceABodyThatIsEmpty() {
    String head =
        "GET /api/v2/users HTTP/1.1\n"
            + authorization()
            + "\nContent-Type: application/json; charset=utf-8";

    assertThat(raw().sendWithLength(head, "").statusLine()).isEqualTo("HTTP/1.1 200 OK");
    assertThat(
            raw()
                .sendWithLength(
                    head.replace("GET /api/v2/users", "DELETE /api/v2/users/" + user()), "")
                .statusLine())
        .isEqualTo("HTTP/1.1 204 No Content");
  }

  private static String user() {
    return new Fixtures(operator()).user().id();
  }

  @Test
  void bodyOfAReadingIsIgnored() {
    assertThat(operator().send("GET", "/api/v2/users", "{\"garbage")).isJson(200);
  }

  @Test
  void bodyUpToTheLimitIsTakenAndOneByteMoreIsNot() {
    String frame = "{\"name\": \"%s\", \"x\": \"\"}".formatted(unique("limit"));
    String body = frame.replace("\"\"}", "\"" + "x".repeat(LIMIT - frame.length()) + "\"}");

    assertThat(operator().post("/api/v2/users", body)).hasStatus(201);
    assertTooLarge(operator().post("/api/v2/users", body + " "));
  }

  @Test
  void bodyOverTheLimitIsRefusedBeforeCredentialsAreLookedAt() {
    assertTooLarge(anonymous().post("/api/v2/users", " ".repeat(LIMIT + 1)));
    assertTooLarge(anonymous().post("/api/v2/setup", " ".repeat(LIMIT + 1)));
  }

  @Test
  void bodyInChunksOverTheLimitIsRefused() throws Exception {
    byte[] body = new byte[LIMIT + 1];
    HttpRequest request =
        HttpRequest.newBuilder(instance().url().resolve(URI.create("/api/v2/users")))
            .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body)))
            .build();
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    assertTooLarge(new Answer(client.send(request, BodyHandlers.ofString())));
  }

  private static void assertTooLarge(Answer answer) {
    assertThat(answer)
        .isError(413, "request too large", "request body is larger than " + LIMIT + " bytes");
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

  private static RawHttp raw() {
    return new RawHttp(instance().url());
  }

  private static String authorization() {
    return "Authorization: Token " + instance().operatorToken();
  }
}
