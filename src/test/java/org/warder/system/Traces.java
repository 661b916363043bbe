package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.warder.system.slow.HeldThreads;
import org.warder.system.slow.SlowClient;

/** A server with {@code TRACES=otlp} sends a span for each request, without its secrets. */
class Traces {

  private static final String TRACE = "5cf92f3577b34da6a3ce929d0e0e4799";
  private static final String LATE = "6df92f3577b34da6a3ce929d0e0e4799";
  private static final String LAST = "7df92f3577b34da6a3ce929d0e0e4799";
  private static final String PARENT = "00f067aa0ba902b7";

  private final OwnServer server = SharedServer.WATCHED.server();
  private final String token = SharedServer.WATCHED.instance().operatorToken();
  private final Http operator = server.http().withToken(token);

  @Test
  void aRequestIsASpanOfTheTraceOfTheProxy() {
    Http.Answer answer =
        operator.get("/api/v2/me", "traceparent", "00-" + TRACE + "-" + PARENT + "-01");

    assertThat(answer.header("X-Request-Id")).isEqualTo(TRACE);
    awaitSpan(bytes(TRACE));
    assertThat(spans()).contains(bytes(PARENT), "/api/v2/me", "service.name", "warder");
  }

  @Test
  void aRequestWhoseBodyIsLateIsOneSpan() {
    String path = "/api/v2/users/00000000000000a1";
    String headers =
        "Authorization: Token " + token + "\ntraceparent: 00-" + LATE + "-" + PARENT + "-01\n";
    try (HeldThreads held = new HeldThreads(server.url());
        SlowClient client = new SlowClient(server.url())) {
      client.send(SlowClient.head("PATCH " + path, 2, headers) + "{");
      assertThat(client.send("}").read()).contains(" 404 ", "X-Request-Id: " + LATE);
    }
    // Spans are sent in the order in which they end.
    operator.get("/api/v2/me", "traceparent", "00-" + LAST + "-" + PARENT + "-01");
    awaitSpan(bytes(LAST));
    awaitSpan(bytes(LATE));
    assertThat(spans().split(bytes(LATE), -1)).hasSize(2);
    assertThat(spans()).contains(path, "PATCH /api/v2/users/{");
  }

  @Test
  void theGateIsTracedToo() {
    server.http().get("/api/authz/auth_request/traced");

    awaitSpan("/api/authz/auth_request/traced");
  }

  @Test
  void aSpanHasNoSecret() {
    operator.get("/api/v2/me?token=" + token + "&end=1");
    Http signIn = server.http().withAuthorization(Fixtures.basic(Warder.OPERATOR, "pass-word-1"));
    signIn.post("/api/v2/signin", "");
    String cookie = new Fixtures(operator).signIn(Warder.OPERATOR, Warder.PASSWORD);
    server.http().withCookie(cookie).get("/api/v2/orgs");

    awaitSpan("/api/v2/orgs");
    assertThat(spans())
        .contains("/api/v2/signin")
        .doesNotContain(
            token,
            "end=1",
            "pass-word-1",
            Warder.PASSWORD,
            cookie.substring(cookie.indexOf('=') + 1),
            signIn.authorization().substring("Basic ".length()));
  }

  private void awaitSpan(String text) {
    server.await(() -> spans().contains(text), "a span has " + text);
  }

  private static String spans() {
    return TraceCollector.INSTANCE.received();
  }

  private static String bytes(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
  }
}
