package org.warder.system.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;
import org.warder.system.RawHttp.RawAnswer;

/**
 * {@code influx setup}, {@code influx ping}, and a configuration with a password or a wrong token.
 */
class InfluxCliConnectionST extends InfluxCli {

  @Test
  void setupSeesThatItIsDone() throws Exception {
    RawAnswer answer = raw("GET /api/v2/setup HTTP/1.1\nAccept: application/json");

    assertThat(json(200, answer).path("allowed").asBoolean()).isFalse();
  }

  @Test
  void pingAsksForHealth() throws Exception {
    RawAnswer answer = raw("GET /health HTTP/1.1\nAccept: application/json");

    assertThat(json(200, answer).path("status").asText()).isEqualTo("pass");
    assertThat(answer.header("X-Influxdb-Build")).containsExactly("OSS");
  }

  @Test
  void configurationWithAPasswordSignsInAndSendsTheValueOfTheCookieAlone() throws Exception {
    RawAnswer signedIn =
        raw("POST /api/v2/signin HTTP/1.1\nAuthorization: " + Fixtures.basic(OPERATOR, PASSWORD));
    String cookie = signedIn.header("Set-Cookie").get(0).split(";")[0];
    RawAnswer answer = raw("GET /api/v2/me HTTP/1.1\nCookie: " + cookie);

    assertThat(json(200, answer).path("name").asText()).isEqualTo(OPERATOR);
  }

  @Test
  void refusalHasItsPhraseAndACodeThatTheClientKnows() throws Exception {
    RawAnswer answer = send("GET /api/v2/authorizations HTTP/1.1", "no-such-token");

    assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 401 Unauthorized");
    assertThat(error(answer)).isEqualTo("unauthorized: unauthorized access");
  }
}
