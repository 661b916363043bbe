package org.warder.system.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.RawHttp;
import org.warder.system.RawHttp.RawAnswer;
import org.warder.system.Warder;

/**
 * Nothing but the gate answers under its address, and it answers what the proxy has described, once
 * and clearly (src/docs/gate/forward-auth.md, Addresses).
 */
class GateAddressesST extends Warder {

  private static final String WRITE = "/api/v3/write_lp?db=iot-center";
  private static final String AUTH_REQUEST = "/api/authz/auth-request/influxdb3-core";
  private static final String FORWARD_AUTH = "/api/authz/forward-auth/influxdb3-core";
  private static final String EXT_AUTHZ = "/api/authz/ext-authz/influxdb3-core";

  /** Each with the operator's token, so that nothing else refuses it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../../health",
        "/..",
        "/./api/v3/write_lp?db=iot-center",
        "//api/v3/write_lp?db=iot-center",
        "/x/../api/v3/write_lp?db=iot-center",
        "/x/%2e%2E/api/v3/write_lp?db=iot-center",
        "/api%2fv3/write_lp?db=iot-center",
        "/api%5Cv3/write_lp?db=iot-center",
        "/api\\v3/write_lp?db=iot-center",
        "/api/v3/write_lp;x=y?db=iot-center",
        "/api/v3/write_lp;jsessionid=x?db=iot-center",
        "/api/v3/write_lp;jsessionid=/../../v3/configure/database?db=iot-center",
        "",
        "?db=iot-center"
      })
  void otherNamesOfAPathAreRefused(String rest) {
    assertRefused(send("POST " + EXT_AUTHZ + rest + " HTTP/1.1"));
  }

  /** The container remembers addresses, and must not take this one for what it was asked before. */
  @Test
  void addressIsTheSameAfterOneWithParametersHasBeenRefused() {
    String address = "POST " + EXT_AUTHZ + "/api/v3/configure/database/retention_period";

    assertRefused(send(address + ";x=y;jsessionid=z HTTP/1.1"));
    assertAllowed(send(address + " HTTP/1.1"));
  }

  /** These are no address to the container, which refuses them before any filter. */
  @ParameterizedTest
  @ValueSource(strings = {"/../../../../../health", "/api/v3/write_lp%00?db=a", "/%zz"})
  void whatIsNoAddressIsRefusedToo(String rest) {
    assertThat(send("POST " + EXT_AUTHZ + rest + " HTTP/1.1").statusLine())
        .startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "OPTIONS", "DELETE", "PROPFIND", "get"})
  void everyMethodIsForTheGate(String method) {
    RawAnswer answer =
        send(
            method
                + " "
                + FORWARD_AUTH
                + " HTTP/1.1\nOrigin: http://x.example\nAccess-Control-Request-Method: GET");

    assertRefused(answer);
    assertThat(answer.headers()).noneMatch(header -> header.startsWith("Access-Control"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/authz/",
        "/api/authz/forward-auth",
        "/api/authz/forward-auth/",
        "/api/authz/forward-auth/influxdb3-core/",
        "/api/authz/forward-auth/influxdb3-core/x",
        "/api/authz/forward-auth/no-such-map",
        "/api/authz/no-such-dialect/influxdb3-core",
        "/api/authz/../authz/forward-auth/influxdb3-core",
        "/api/authz/forward-auth/x/../influxdb3-core",
        "/api/authz/forward-auth/influxdb3-core;x"
      })
  void otherAddressesAreRefused(String address) {
    assertRefused(
        send("GET " + address + " HTTP/1.1\nX-Forwarded-Method: POST\nX-Forwarded-Uri: " + WRITE));
  }

  @Test
  void itsOwnQueryIsNotRead() {
    String described = " HTTP/1.1\nX-Forwarded-Method: POST\nX-Forwarded-Uri: " + WRITE;

    assertAllowed(send("GET " + FORWARD_AUTH + "?p=%zz&db=a&X-Forwarded-Uri=/x" + described));
    assertThat(log()).doesNotContain("p=%zz");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "X-Forwarded-Method: POST",
        "X-Forwarded-Uri: {uri}",
        "X-Forwarded-Method: POST\nX-Forwarded-Uri: {uri}\nX-Forwarded-Uri: {uri}",
        "X-Forwarded-Method: POST\nX-Forwarded-Method: POST\nX-Forwarded-Uri: {uri}",
        "X-Forwarded-Method: GET\nX-Forwarded-Uri: {uri}\nX-HTTP-Method-Override: POST",
        "X-Original-Method: POST\nX-Original-URI: {uri}",
        "X-Forwarded-Method: POST\nX-Forwarded-Uri: http://host.example{uri}",
        "X-Forwarded-Method: POST\nX-Forwarded-Uri: {uri}#x",
        "X-Forwarded-Method: POST\nX-Forwarded-Uri: *"
      })
  void aDescriptionIsCompleteAndClear(String headers) {
    assertRefused(send("POST " + FORWARD_AUTH + " HTTP/1.1\n" + headers.replace("{uri}", WRITE)));
  }

  @Test
  void nginxMayGiveTheUriTheWholeUrlOrBoth() {
    String method = "GET " + AUTH_REQUEST + " HTTP/1.1\nX-Original-Method: POST\n";
    String uri = "X-Original-URI: " + WRITE;
    String url = "X-Original-URL: https://user@host:8443" + WRITE;

    assertAllowed(send(method + uri));
    assertAllowed(send(method + url));
    assertAllowed(send(method + uri + "\n" + url));
    assertRefused(send(method + uri + "\n" + url + "x"));
    assertRefused(send(method + "X-Original-URL: https://host"));
    assertRefused(send(method + "X-Original-URL: " + WRITE));
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
