package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.Http.Answer;
import org.warder.system.RawHttp.RawAnswer;

/**
 * What a client got wrong is 4xx, at once and by name (src/docs/api.md, Requests and responses).
 */
class MalformedRequestsST extends Warder {

  private static final String UNREADABLE =
      "request body cannot be read: it breaks off or is malformed";
  private static final String FORM = "application/x-www-form-urlencoded";

  @Test
  void compressedBodyIsRead() throws IOException {
    for (String encoding : new String[] {"gzip", "deflate"}) {
      byte[] body = compressed(encoding, "{\"name\": \"" + unique(encoding) + "\"}");

      assertThat(post(encoding, body)).hasStatus(201);
    }
  }

  @Test
  void bodyThatDoesNotDecompressIsRefused() throws IOException {
    String json = "{\"name\": \"" + unique("broken") + "\"}";
    byte[] gzip = compressed("gzip", json);
    byte[] checksum = gzip.clone();
    checksum[gzip.length - 7] ^= 1;
    byte[] deflate = compressed("deflate", json);

    assertUnreadable(post("gzip", json.getBytes()));
    assertUnreadable(post("gzip", checksum));
    assertUnreadable(post("gzip", Arrays.copyOf(gzip, gzip.length - 9)));
    assertUnreadable(post("deflate", json.getBytes()));
    assertUnreadable(post("deflate", Arrays.copyOfRange(deflate, 2, deflate.length - 4)));
    assertThat(operator().get("/api/v2/users?name=" + json.split("\"")[3])).hasStatus(404);
  }

  @Test
  void bodyThatIsTooLargeOnceDecompressedIsRefused() throws IOException {
    assertThat(post("gzip", compressed("gzip", " ".repeat(50_000_000))))
        .isError(413, "request too large", "request body is larger than 1048576 bytes");
  }

  private static void assertUnreadable(Answer answer) {
    assertThat(answer).isError(400, "invalid", UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz", "-5", "ffffffff", "ffffffffffffffff", "", "1 1", "0x5"})
  void chunkOfNoSizeIsRefused(String size) {
    RawAnswer answer =
        raw(
            "POST /api/v2/users HTTP/1.1\nTransfer-Encoding: chunked\n" + authorization(),
            size + "\r\n{\"name\": \"chunk\"}\r\n0\r\n\r\n");

    assertThat(answer.statusLine()).contains(" 400 ");
  }

  @Test
  void errorPageIsNoPage() {
    assertThat(anonymous().get("/error", "Accept", "application/json"))
        .isError(404, "not found", "path not found");
    assertThat(anonymous().post("/error", "").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "garbage, ''",
    "e1s1, ''",
    "'', &primefaces.nonce=x",
    "'', &primefaces.nonce=eA%3D%3D",
  })
  void formOfNoPageIsRefusedWithAPolicyOfScripts(String state, String rest) {
    Answer answer =
        form("/sign-in", "form=form&jakarta.faces.ViewState=" + state + rest + "&form:name=x");

    assertThat(answer.status()).isBetween(200, 499);
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"form=form&form:name=%zz", "form=form&%4x=1"})
  void formThatCannotBeDecodedIsRefused(String body) {
    assertThat(form("/sign-in", body).status()).isEqualTo(400);
  }

  @Test
  void formOverTheLimitIsRefused() {
    assertThat(form("/sign-in", "form:name=" + "x".repeat(1_048_577)).status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/sign-in?primefaces.nonce=x", "/no-such-page", "/error"})
  void everyPageHasAPolicyOfScripts(String path) {
    assertThat(anonymous().get(path, "Accept", "text/html").header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tokens", "/health", "/ping", "/api/v2/users", "/nope", "/"})
  void traceIsRefusedInJson(String path) {
    Answer answer = operator().send("TRACE", path, null);

    assertThat(answer).isError(405, "method not allowed", "method not allowed");
    assertThat(answer.header("Allow")).isNotEmpty();
  }

  /** Open Liberty would name the same version, by whose rules a proxy would read the response. */
  @ParameterizedTest
  @ValueSource(strings = {"HTTP/0.9", "HTTP/1.2", "HTTP/2.0"})
  void anotherVersionOfHttpIsRefused(String version) {
    RawAnswer answer = raw("GET /ping " + version, "");

    assertThat(answer.statusLine()).contains(" 400 ");
    assertThat(answer.header("Connection")).containsExactly("close");
    assertThat(answer.body())
        .contains("{\"code\":\"invalid\",\"message\":\"the version of HTTP must be 1.0 or 1.1\"}");
  }

  private static Answer form(String path, String body) {
    return anonymous().post(path, body, "Content-Type", FORM);
  }

  private static RawAnswer raw(String head, String body) {
    return new RawHttp(instance().url()).send(head, body);
  }

  private static String authorization() {
    return "Authorization: Token " + instance().operatorToken();
  }

  private static byte[] compressed(String encoding, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream body =
        encoding.equals("gzip") ? new GZIPOutputStream(bytes) : new DeflaterOutputStream(bytes)) {
      body.write(text.getBytes());
    }
    return bytes.toByteArray();
  }

  private static Answer post(String encoding, byte[] body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(instance().url().resolve(URI.create("/api/v2/users")))
            .header("Authorization", "Token " + instance().operatorToken())
            .header("Content-Encoding", encoding)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    try {
      return new Answer(client.send(request, BodyHandlers.ofString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
