package org.warder.system.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.warder.system.AnswerAssert;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.RawHttp;
import org.warder.system.RawHttp.RawAnswer;
import org.warder.system.Warder;

/** Sends what the {@code influx} command line sends, byte by byte. */
abstract class InfluxCli extends Warder {

  private static final ObjectMapper JSON = new ObjectMapper();

  final Fixtures fixtures = new Fixtures(operator());
  final Made org = fixtures.org();
  final Made user = fixtures.user();

  static RawAnswer post(String path, String body) {
    return withBody("POST", path, body);
  }

  static RawAnswer patch(String path, String body) {
    return withBody("PATCH", path, body);
  }

  static JsonNode get(String path) throws Exception {
    return json(200, send("GET " + path + " HTTP/1.1"));
  }

  static RawAnswer send(String requestLine) {
    return send(requestLine, instance().operatorToken());
  }

  static RawAnswer send(String requestLine, String token) {
    return raw(head(requestLine, token));
  }

  static RawAnswer raw(String head) {
    return new RawHttp(instance().url()).send(head, "");
  }

  static JsonNode json(int status, RawAnswer answer) throws Exception {
    assertThat(answer.statusLine()).as(answer.body()).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer.header("Content-Type").get(0)).contains("application/json");
    return JSON.readTree(answer.body());
  }

  static String error(RawAnswer answer) throws Exception {
    assertThat(answer.header("Content-Type")).containsExactly(AnswerAssert.JSON);
    JsonNode body = JSON.readTree(answer.body());
    return body.path("code").asText() + ": " + body.path("message").asText();
  }

  private static RawAnswer withBody(String method, String path, String body) {
    String head = head(method + " " + path + " HTTP/1.1", instance().operatorToken());
    return new RawHttp(instance().url())
        .sendChunked(head + "\nContent-Type: application/json", body);
  }

  private static String head(String requestLine, String token) {
    return requestLine
        + "\nUser-Agent: influx/2.8.0 (linux) Sha/8cdf401 Date/2026-05-11T00:00:00Z"
        + "\nAccept: application/json\nAccept-Encoding: gzip\nAuthorization: Token "
        + token;
  }
}
