package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http.Answer;

/** Whether a token gets through the gate, explained (src/docs/api.md, Checking a token). */
class RequestCheckST extends Warder {

  private final Fixtures fixtures = new Fixtures(operator());
  private Made bucket;
  private Made otherBucket;
  private IssuedToken token;

  @BeforeEach
  void issueATokenInTheOrganizationOfTheGate() {
    bucket = fixtures.bucket(instance().orgId());
    otherBucket = fixtures.bucket(instance().orgId());
    token = fixtures.token(instance().orgId(), instance().userId(), write(bucket));
  }

  private static String write(Made bucket) {
    return "write:orgs/" + instance().orgId() + "/buckets/" + bucket.id();
  }

  /** The explanation and the gate say the same of each request. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /api/v3/write_lp?db=<bucket>",
        "POST /api/v3/write_lp?db=<other>",
        "POST /api/v3/write_lp?db=nope",
        "POST /api/v3/write_lp",
        "GET /api/v3/query_sql?db=<bucket>&q=SELECT%201",
        "GET /write?db=<bucket>",
        "GET /api/v3/configure/token",
        "POST /a//b",
        "GET /health",
      })
  void isWhatTheGateDecides(String request) {
    String method = request.split(" ")[0];
    String uri =
        request
            .split(" ")[1]
            .replace("<bucket>", bucket.name())
            .replace("<other>", otherBucket.name());
    Answer gate =
        anonymous()
            .withToken(token.secret())
            .get(
                "/api/authz/forward-auth/influxdb3-core",
                "X-Forwarded-Method",
                method,
                "X-Forwarded-Uri",
                uri);

    Answer answer = check(method, uri, "influxdb3-core");
    assertThat(answer).isJson(200);
    assertThat(answer.json().path("allowed").asBoolean())
        .as("%s; the gate: %s", answer, gate)
        .isEqualTo(gate.status() == 200);
    assertThat(answer.json().path("reasons")).hasSize(gate.status() == 200 ? 0 : 1);
  }

  @Test
  void namesThePermission() {
    Answer allowed = check("POST", "/api/v3/write_lp?db=" + bucket.name(), "influxdb3-core");
    Answer denied = check("POST", "/api/v3/write_lp?db=" + otherBucket.name(), "influxdb3-core");
    Answer refused = check("PATCH", "/nope", "influxdb3-core");

    assertThat(allowed.json().at("/allowedBy/resource/name").asText()).isEqualTo(bucket.name());
    assertThat(denied.json().at("/missing/resource/name").asText()).isEqualTo(otherBucket.name());
    assertThat(reason(denied)).isEqualTo(write(otherBucket) + " is missing");
    assertThat(reason(refused)).isEqualTo("no route allows this request");
    assertThat(refused.json().has("missing")).isFalse();
  }

  @Test
  void tokenThatDoesNotWorkIsNotLetThrough() {
    operator().patch("/api/v2/authorizations/" + token.id(), "{\"status\": \"inactive\"}");

    Answer answer = check("POST", "/api/v3/write_lp?db=" + bucket.name(), "influxdb3-core");
    assertThat(answer.json().path("allowed").asBoolean()).isFalse();
    assertThat(answer.json().has("allowedBy")).isTrue();
    assertThat(reason(answer)).isEqualTo("the token is inactive");
  }

  @Test
  void databasesAreNamedToWhoMayReadAllBucketsOnly() {
    String org = "orgs/" + instance().orgId();
    String body = body("POST", "/api/v3/write_lp?db=" + otherBucket.name(), "influxdb3-core");
    String path = "/api/v2/authorizations/" + token.id() + "/check";
    Http reader = caller("read:" + org + "/authorizations", "read:users/" + instance().userId());

    assertThat(reader.post(path, body))
        .isError(401, "unauthorized", "read:" + org + "/buckets is unauthorized");
    assertThat(anonymous().withToken(token.secret()).post(path, body)).hasStatus(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"method": "GET", "uri": "/"}                                           | 400 | invalid   | either action and resource are required, or method, uri and routes
          {"method": "GET", "uri": "/", "routes": "influxdb2", "action": "read"}  | 400 | invalid   | either action and resource are required, or method, uri and routes
          {"method": "GET", "uri": "/", "routes": "nope"}                         | 404 | not found | route map "nope" not found
          """)
  void bodyIsWholeAndNamesAMap(String body, int status, String code, String message) {
    assertThat(operator().post("/api/v2/authorizations/" + token.id() + "/check", body))
        .isError(status, code, message);
  }

  private Http caller(String... permissions) {
    return anonymous()
        .withToken(fixtures.token(instance().orgId(), instance().userId(), permissions).secret());
  }

  private Answer check(String method, String uri, String routes) {
    return operator()
        .post("/api/v2/authorizations/" + token.id() + "/check", body(method, uri, routes));
  }

  private static String body(String method, String uri, String routes) {
    return "{\"method\": \"%s\", \"uri\": \"%s\", \"routes\": \"%s\"}"
        .formatted(method, uri, routes);
  }

  private static String reason(Answer answer) {
    return answer.json().at("/reasons/0").asText();
  }
}
