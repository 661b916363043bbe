package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.system.Http.Answer;

/** Long lists, and clients that ask for them and do not read (src/docs/api.md, Paging). */
class StalledReadersST {

  private static final int READERS = 25;
  private static final int TOKENS = 400;
  private static final int DESCRIPTION = 64_000;
  private static final int REQUESTS = 100;

  private final OwnServer server = new OwnServer("stalled-readers");
  private final List<Socket> stalled = new ArrayList<>();
  private Http operator;
  private String orgId;

  @BeforeEach
  void start() {
    server.with("MAX_TOKENS_PER_OWNER", Integer.toString(TOKENS + 1)).start();
    Warder.Instance instance = Warder.setUp(server.url());
    operator = server.http().withToken(instance.operatorToken());
    orgId = instance.orgId();
    for (int i = 0; i < TOKENS; i++) {
      assertThat(create("x".repeat(DESCRIPTION)).status()).isEqualTo(201);
    }
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : stalled) {
      socket.close();
    }
    server.close();
  }

  @Test
  void nobodyWaitsForClientsThatDoNotRead() throws IOException {
    assertThat(create("one too many"))
        .isError(
            422,
            "unprocessable entity",
            "the owner has 401 tokens, which is the limit of MAX_TOKENS_PER_OWNER: delete some first");
    Answer list = operator.get("/api/v2/authorizations");
    assertThat(list.json().path("authorizations")).hasSize(TOKENS + 1);
    assertThat(list.body().length()).isGreaterThan(TOKENS * DESCRIPTION);

    List<String> statuses = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      statuses.add(stall());
    }

    assertThat(statuses).filteredOn(line -> line.contains(" 200 ")).hasSize(4);
    assertThat(statuses).filteredOn(line -> line.contains(" 503 ")).hasSize(READERS - 4);
    assertThat(operator.get("/api/v2/authorizations").header("Retry-After")).isEqualTo("10");
    assertThat(operator.get("/api/v2/authorizations?limit=3")).hasStatus(200);
    assertThat(percentile99()).isLessThan(500);
    assertThat(server.log()).doesNotContain("OutOfMemoryError");
  }

  private Answer create(String description) {
    return operator.post(
        "/api/v2/authorizations",
        """
        {"orgID": "%s", "description": "%s", "permissions": [{"action": "read", "resource": {"type": "tasks"}}]}
        """
            .formatted(orgId, description));
  }

  /** Asks for the long list and reads the status line alone. */
  private String stall() throws IOException {
    URI url = server.url();
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.setSoTimeout(60_000);
    socket.connect(new java.net.InetSocketAddress(url.getHost(), url.getPort()));
    stalled.add(socket);
    String request =
        "GET /api/v2/authorizations HTTP/1.1\r\nHost: "
            + url.getAuthority()
            + "\r\n"
            + "Authorization: "
            + operator.authorization()
            + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    InputStream input = socket.getInputStream();
    StringBuilder line = new StringBuilder();
    for (int b = input.read(); b >= 0 && b != '\r'; b = input.read()) {
      line.append((char) b);
    }
    return line.toString();
  }

  /** The time in milliseconds within which 99 of 100 requests of somebody else are answered. */
  private long percentile99() {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      long begin = System.nanoTime();
      assertThat(operator.get("/api/v2/me")).hasStatus(200);
      times.add((System.nanoTime() - begin) / 1_000_000);
    }
    return times.stream().sorted().toList().get(REQUESTS * 99 / 100 - 1);
  }
}
