package org.warder.system.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.Fixtures;
import org.warder.system.Http.Answer;
import org.warder.system.RawHttp;
import org.warder.system.RawHttp.RawAnswer;
import org.warder.system.Warder;

/**
 * Types, chunks and sizes of bodies, whatever the resource (src/docs/api.md, Requests and
 * responses).
 */
class BodyFramingST extends Warder {

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

  /** By Open Liberty's generosity (src/docs/deployment.md, A reverse proxy). */
  @Test
  void lengthMayHaveABlankBeforeItsColon() {
    String body = "{\"name\": \"" + unique("blank") + "\"}";
    RawAnswer answer =
        raw()
            .sendAsIs(
                "POST /api/v2/users HTTP/1.1\nHost: x\nConnection: close\n"
                    + authorization()
                    + "\nContent-Length : "
                    + body.length()
                    + "\n\n",
                body + "GET /ping HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 201 Created");
    assertThat(answer.body()).doesNotContain("HTTP/1.1");
  }

  /**
   * Open Liberty takes a chunk of 4 GB for the last one, and what is in it for the next request.
   */
  @ParameterizedTest
  @ValueSource(strings = {"0", "100000000", "ffffffffffffffff0"})
  void nothingThatFollowsABodyInChunksIsARequest(String size) {
    RawAnswer answer =
        raw()
            .sendAsIs(
                "GET /ping HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n",
                size + "\r\n\r\nGET /ping HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 204 No Content");
    assertThat(answer.body()).isEmpty();
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

  private static RawHttp raw() {
    return new RawHttp(instance().url());
  }

  private static String authorization() {
    return "Authorization: Token " + instance().operatorToken();
  }
}
