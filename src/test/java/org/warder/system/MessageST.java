package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.RawHttp.RawAnswer;

/** Whom a request is for and where it ends, told by bytes over a socket. */
class MessageST extends Warder {

  private static final String PING = "GET /ping HTTP/1.1\n";
  private static final String SIGN_IN = "POST /api/v2/signin HTTP/1.1\nHost: localhost\n";

  private static RawHttp api() {
    return new RawHttp(instance().url());
  }

  private static RawHttp management() {
    return new RawHttp(managementUrl());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:1",
        "localhost:9999",
        "example.test:8443",
        "EXAMPLE.Test:8086",
        "example.test.:443",
        "[::1]",
        "[::1]:80",
        "192.0.2.7:65535",
        "localhost:"
      })
  void everyHostReachesTheApiAndThePagesAndNoneTheManagement(String host) {
    String rest = " HTTP/1.1\nHost: " + host + "\nConnection: close\n\n";

    assertThat(api().sendAsIs("GET /ping" + rest, "").statusLine()).contains(" 204 ");
    assertThat(api().sendAsIs("GET /api/v2/setup" + rest, "").statusLine()).contains(" 200 ");
    assertThat(api().sendAsIs("GET /sign-in" + rest, "").statusLine()).contains(" 200 ");
    assertThat(api().sendAsIs("GET /metrics" + rest, "").statusLine()).contains(" 404 ");
    assertThat(api().sendAsIs("GET /health/ready" + rest, "").statusLine()).contains(" 404 ");
    assertThat(management().sendAsIs("GET /ping" + rest, "").statusLine()).contains(" 404 ");
    assertThat(management().sendAsIs("GET /sign-in" + rest, "").statusLine()).contains(" 404 ");
  }

  @Test
  void hostOfTheOtherPortReachesNothing() {
    String rest = " HTTP/1.1\nHost: " + managementUrl().getAuthority() + "\n\n";

    assertThat(api().sendAsIs("GET /metrics" + rest, "").statusLine()).contains(" 404 ");
    assertThat(api().sendAsIs("GET /ping" + rest, "").statusLine()).contains(" 404 ");
    rest = " HTTP/1.1\nHost: " + instance().url().getAuthority() + "\n\n";
    assertThat(management().sendAsIs("GET /metrics" + rest, "").statusLine()).contains(" 404 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Host: a\nHost: b\n",
        "Host: a b\n",
        "Host: http://a/\n",
        "Host: a:b\n",
        "Host: user@a\n"
      })
  void hostIsGivenOnceAndIsOne(String headers) {
    assertRefused(api().sendAsIs(PING + headers + "\n", ""));
  }

  @Test
  void oldClientNeedsNoHost() {
    assertThat(api().sendAsIs("GET /ping HTTP/1.0\n\n", "").statusLine()).contains(" 204 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\nContent-Length: 5\n",
        "Transfer-Encoding: xchunked\n",
        "Transfer-Encoding: identity\n",
        "Transfer-Encoding: gzip, chunked\n",
        "Transfer-Encoding: chunked\nTransfer-Encoding: chunked\n"
      })
  void lengthOfTheBodyIsToldOnceAndPlainly(String headers) {
    assertRefused(api().sendAsIs(SIGN_IN + headers + "\n", "0\r\n\r\n"));
  }

  @Test
  void oldClientSendsNoChunks() {
    String old = SIGN_IN.replace("1.1", "1.0");

    assertThat(api().sendAsIs(old + "Transfer-Encoding: chunked\n\n", "0\r\n\r\n").statusLine())
        .contains(" 400 ");
  }

  /** The container answers these, and reads no second request from what follows. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: +5\n",
        "Content-Length: -5\n",
        "Content-Length: 0x5\n",
        "Content-Length: 5, 5\n",
        "Content-Length:\n",
        "Content-Length: 5\nContent-Length: 6\n",
        "Content-Length: 5\nTransfer-Encoding: chunked\n"
      })
  void connectionIsClosedWhereTheLengthOfTheBodyIsInDoubt(String headers) {
    String next = "0\r\n\r\nGET /ping HTTP/1.1\r\nHost: localhost\r\n\r\n";
    RawAnswer answer = api().sendAsIs(SIGN_IN + headers + "\n", next);

    assertThat(answer.statusLine()).containsPattern(" 40[01] ");
    assertThat(answer.header("Connection"))
        .singleElement()
        .asString()
        .isEqualToIgnoringCase("close");
    assertThat(answer.body()).doesNotContain("HTTP/1.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "DELETE", "OPTIONS", "FOO"})
  void pageIsReadAndSentAndNothingElse(String method) {
    RawAnswer answer = api().send(method + " /sign-in HTTP/1.1\nContent-Length: 0", "");

    assertThat(answer.statusLine()).contains(" 405 ");
    assertThat(answer.header("Allow")).containsExactly("GET, HEAD, POST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "get /ping",
        "Get /health",
        "get /api/v2/setup",
        "Delete /api/v2/users/0000000000000001",
        "post /api/v2/signin",
        "Get /sign-in",
        "get /openapi.yaml",
        "pATCH /api/v2/buckets/0000000000000001"
      })
  void methodInAnotherCaseIsAnotherMethod(String request) {
    RawAnswer answer =
        api()
            .send(
                request
                    + " HTTP/1.1\nContent-Length: 0\nAuthorization: Token "
                    + instance().operatorToken(),
                "");

    assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 501 Not Implemented");
  }

  @Test
  void privateHeadersOfProxiesAreNotBelieved() {
    RawAnswer answer =
        api()
            .send(
                """
                GET / HTTP/1.1
                $WSSN: evil.example
                $WSSP: 443
                $WSIS: true
                $WSSC: https
                """,
                "");

    assertThat(answer.header("Location"))
        .singleElement()
        .asString()
        .doesNotContain("evil", "https");
  }

  private static void assertRefused(RawAnswer answer) {
    assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 400 Bad Request");
    assertThat(answer.body()).contains("\"code\":\"invalid\"");
    assertThat(answer.header("Connection"))
        .singleElement()
        .asString()
        .isEqualToIgnoringCase("close");
  }
}
