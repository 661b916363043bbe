package org.warder.system.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.RawHttp;
import org.warder.system.RawHttp.RawAnswer;
import org.warder.system.Warder;

/** Messages to the gate that two programs could read in two ways (RFC 9112). */
class GateMessagesST extends Warder {

  private static final String WRITE = "/api/v3/write_lp?db=iot-center";
  private static final String AUTH_REQUEST = "/api/authz/auth-request/influxdb3-core";
  private static final String FORWARD_AUTH = "/api/authz/forward-auth/influxdb3-core";
  private static final String EXT_AUTHZ = "/api/authz/ext-authz/influxdb3-core";

  /** Bytes that no URI has, in the address and in what the proxy describes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v3/write_lp?db=iot-center#",
        "/api/v3/write_lp#?db=iot-center",
        "/api/v3/write_lp?db=iot-center&x=\u00e9",
        "/api/v3/write_lp\u00e9?db=iot-center",
        "/\u0430pi/v3/write_lp?db=iot-center"
      })
  void whatIsNoUriIsRefused(String uri) {
    assertThat(send("POST " + EXT_AUTHZ + uri + " HTTP/1.1").statusLine())
        .matches("HTTP/1\\.1 40[03] .*");
    assertRefused(
        send(
            "GET "
                + FORWARD_AUTH
                + " HTTP/1.1\nX-Forwarded-Method: POST\nX-Forwarded-Uri: "
                + uri));
    assertRefused(
        send("GET " + AUTH_REQUEST + " HTTP/1.1\nX-Original-Method: POST\nX-Original-URI: " + uri));
  }

  /** RFC 9112, section 3.2: whom such a request is for is not clear. */
  @ParameterizedTest
  @ValueSource(strings = {"Host: a.example\nHost: b.example", "X-No-Host: x"})
  void oneHostIsNamed(String hosts) {
    RawAnswer answer =
        new RawHttp(instance().url())
            .sendAsIs(described() + "\n" + hosts + "\nConnection: close\n\n", "");

    assertRefused(answer);
    assertThat(answer.header("Connection")).containsExactlyInAnyOrder("close");
  }

  /** An upgrade is not made: the response is that of HTTP/1.1. */
  @Test
  void upgradeToAnotherProtocolIsNotMade() {
    RawAnswer answer =
        new RawHttp(instance().url())
            .send(
                described()
                    + "\nUpgrade: h2c\nHTTP2-Settings: AAMAAABkAAQAAP__"
                    + "\nConnection: Upgrade, HTTP2-Settings",
                "");

    assertAllowed(answer);
    assertThat(answer.header("Upgrade")).isEmpty();
  }

  /** The body of a request is that of its client, and never the next request of the connection. */
  @Test
  void bodyThatNobodyReadsIsNoRequest() {
    String hidden = described() + "\nHost: x\n\n";
    String body = hidden.replace("\n", "\r\n");
    RawAnswer answer =
        new RawHttp(instance().url())
            .sendAsIs(
                described().replace("GET ", "POST ")
                    + "\nHost: x\nContent-Length: "
                    + body.length()
                    + "\n\n"
                    + hidden
                    + "GET /ping HTTP/1.1\nHost: x\nConnection: close\n\n",
                "");

    assertAllowed(answer);
    assertThat(answer.body()).containsOnlyOnce("HTTP/1.1 ").startsWith("HTTP/1.1 204");
  }

  /** Where chunks end is not certain (BodyFramingST). */
  @Test
  void nothingThatFollowsABodyInChunksIsARequest() {
    RawAnswer answer =
        new RawHttp(instance().url())
            .sendAsIs(
                described() + "\nHost: x\nTransfer-Encoding: chunked\n\n",
                "100000000\r\n\r\nGET /ping HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

    assertAllowed(answer);
    assertThat(answer.body()).isEmpty();
  }

  /** A request about which the gate says yes. */
  private String described() {
    return "GET "
        + FORWARD_AUTH
        + " HTTP/1.1\nX-Forwarded-Method: POST\nX-Forwarded-Uri: "
        + WRITE
        + "\nAuthorization: Token "
        + instance().operatorToken();
  }

  private RawAnswer send(String head) {
    return new RawHttp(instance().url())
        .send(head.stripTrailing() + "\nAuthorization: Token " + instance().operatorToken(), "");
  }

  private static void assertAllowed(RawAnswer answer) {
    assertThat(answer.statusLine()).as(answer.body()).startsWith("HTTP/1.1 200");
  }

  private static void assertRefused(RawAnswer answer) {
    assertThat(answer.statusLine()).as(answer.body()).startsWith("HTTP/1.1 403");
    assertThat(answer.header("X-Warder-Reason")).containsExactly("route");
  }
}
