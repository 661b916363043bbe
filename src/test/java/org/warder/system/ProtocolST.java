package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http.Answer;
import org.warder.system.RawHttp.RawAnswer;

/** Headers, methods and paths, whatever the resource (src/docs/api.md, Requests and responses). */
class ProtocolST extends Warder {

  private static final String ORIGIN = "https://pages.example";

  private final Fixtures fixtures = new Fixtures(operator());

  @Test
  void answersOfTheApiAreIndentedWithTabs() {
    Made user = fixtures.user();

    assertThat(operator().get("/api/v2/users/" + user.id()).body())
        .isEqualTo(
            """
            {
            \t"links": {
            \t\t"self": "/api/v2/users/ID"
            \t},
            \t"id": "ID",
            \t"name": "NAME",
            \t"status": "active"
            }"""
                .replace("ID", user.id())
                .replace("NAME", user.name()));
  }

  @Test
  void resourcesAndRoutesAreOnOneLine() {
    Answer resources = operator().get("/api/v2/resources");
    Answer routes = anonymous().get("/api/v2");

    assertThat(resources).hasStatus(200).hasHeader("Content-Type", "application/json");
    assertThat(resources.body()).startsWith("[\"authorizations\",\"buckets\",\"dashboards\",");
    assertThat(resources.json()).hasSize(23);
    assertThat(resources.json().get(22).asText()).isEqualTo("instance");
    assertThat(routes).isJson(200);
    assertThat(routes.body().strip()).doesNotContain("\n");
    assertThat(routes.text("authorizations")).isEqualTo("/api/v2/authorizations");
    assertThat(routes.json().at("/query/suggestions").asText())
        .isEqualTo("/api/v2/query/suggestions");
    assertThat(routes.json().at("/system/health").asText()).isEqualTo("/health");
  }

  @Test
  void errorsOfResourcesAreIndentedAndThoseOfAuthenticationAreNot() {
    assertThat(operator().get("/api/v2/users/12").body())
        .isEqualTo(
            "{\n\t\"code\": \"invalid\",\n\t\"message\": \"id must have a length of 16 bytes\"\n}");
    assertThat(anonymous().get("/api/v2/users").body())
        .isEqualTo("{\"code\":\"unauthorized\",\"message\":\"unauthorized access\"}");
  }

  @Test
  void refusalOfACredentialDoesNotAskForOne() {
    assertThat(anonymous().get("/api/v2/users")).hasHeader("WWW-Authenticate", null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v2",
        "/api/v2/setup",
        "/ping",
        "/health",
        "/ready",
      })
  void exemptRouteDoesNotLookAtCredentials(String path) {
    Http stranger =
        anonymous().withToken("no-such-token").withCookie("influxdb-oss-session=unknown");

    assertThat(stranger.get(path).status()).isLessThan(300);
  }

  @Test
  void healthHasAllSixMembers() {
    Answer health = anonymous().get("/health");

    assertThat(health).isJson(200);
    assertThat(health.text("name")).isEqualTo("influxdb");
    assertThat(health.text("message")).isEqualTo("ready for queries and writes");
    assertThat(health.text("status")).isEqualTo("pass");
    assertThat(health.json().path("checks").isArray()).isTrue();
    assertThat(health.text("version")).isEqualTo(health.header("X-Influxdb-Version"));
    assertThat(health.text("commit")).isNotEmpty();
  }

  @Test
  void readyTellsSinceWhen() {
    Answer ready = anonymous().get("/ready");

    assertThat(ready).isJson(200);
    assertThat(ready.text("status")).isEqualTo("ready");
    assertThat(ready.text("started"))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    assertThat(ready.text("up")).matches("(\\d+h)?(\\d+m)?\\d+\\.\\d+s");
  }

  @Test
  void pingHasNoBody() {
    assertThat(anonymous().get("/ping")).isNoContent();
    assertThat(anonymous().send("HEAD", "/ping", null)).isNoContent();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v2/users",
    "GET, /api/v2/nope",
    "POST, /api/v2/users",
    "DELETE, /api/v2/buckets/12",
    "GET, /api/v2",
  })
  void originIsAllowedButNoCredentials(String method, String path) {
    Answer answer = anonymous().send(method, path, null, "Origin", ORIGIN);

    assertThat(answer).hasHeader("Access-Control-Allow-Origin", ORIGIN);
    assertThat(answer).hasHeader("Access-Control-Allow-Credentials", null);
    assertThat(anonymous().send(method, path, null)).hasHeader("Access-Control-Allow-Origin", null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v2/users", "/api/v2/authorizations/", "/api/v2/nope", "/api/v2"})
  void preflightIsAnsweredBeforeAuthentication(String path) {
    assertThat(anonymous().send("OPTIONS", path, null, "Origin", ORIGIN))
        .isNoContent()
        .hasHeader("Access-Control-Allow-Origin", ORIGIN)
        .hasHeader("Access-Control-Allow-Methods", "POST, GET, OPTIONS, PUT, DELETE, PATCH")
        .hasHeader(
            "Access-Control-Allow-Headers",
            "Accept, Content-Type, Content-Length, Accept-Encoding, Authorization, User-Agent");
    assertThat(anonymous().send("OPTIONS", path, null))
        .isError(405, "method not allowed", "method not allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v2",
        "/api/v2/setup",
        "/api/v2/resources",
        "/api/v2/authorizations",
        "/api/v2/authorizations/<token>",
        "/api/v2/users",
        "/api/v2/users/<user>",
        "/api/v2/users/<user>/permissions",
        "/api/v2/me",
        "/api/v2/orgs",
        "/api/v2/orgs/<org>",
        "/api/v2/orgs/<org>/members",
        "/api/v2/orgs/<org>/owners",
        "/api/v2/buckets",
        "/api/v2/buckets/<bucket>",
        "/api/v2/telegrafs",
        "/api/v2/telegrafs/<telegraf>",
        "/ping",
        "/health",
        "/ready",
      })
  void headAnswersWhatGetWouldWithoutTheBody(String template) {
    String org = instance().orgId();
    String path =
        new ContractTable()
            .let("token", template.contains("<token>") ? token() : "")
            .let("user", instance().userId())
            .let("org", org)
            .let("bucket", instance().bucketId())
            .let("telegraf", template.contains("<telegraf>") ? fixtures.telegraf(org).id() : "")
            .fill(template);
    Answer get = operator().get(path);
    Answer head = operator().send("HEAD", path, null);

    assertThat(head).hasStatus(get.status()).hasHeader("Content-Type", get.header("Content-Type"));
    assertThat(head.status()).isLessThan(300);
    assertThat(head.body()).isEmpty();
  }

  private String token() {
    return fixtures.token(instance().orgId(), instance().userId(), "read:tasks").id();
  }

  @Test
  void headOfWhatIsNotThereIsNotFound() {
    assertThat(operator().send("HEAD", "/api/v2/authorizations/ffffffffffffffff", null))
        .hasStatus(404)
        .hasHeader("X-Platform-Error-Code", "not found");
    assertThat(anonymous().send("HEAD", "/api/v2/authorizations", null)).hasStatus(401);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /api/v2/authorizations",
    "PATCH, /api/v2/authorizations",
    "DELETE, /api/v2/authorizations",
    "DELETE, /api/v2/authorizations/",
    "PUT, /api/v2/authorizations/ffffffffffffffff",
    "POST, /api/v2/authorizations/ffffffffffffffff",
    "PUT, /api/v2/users",
    "DELETE, /api/v2/users",
    "POST, /api/v2/users/ffffffffffffffff",
    "GET, /api/v2/users/ffffffffffffffff/password",
    "POST, /api/v2/users/ffffffffffffffff/permissions",
    "POST, /api/v2/me",
    "GET, /api/v2/me/password",
    "DELETE, /api/v2/orgs",
    "DELETE, /api/v2/orgs/",
    "PUT, /api/v2/orgs/ffffffffffffffff",
    "PATCH, /api/v2/orgs/ffffffffffffffff/members",
    "GET, /api/v2/orgs/ffffffffffffffff/members/ffffffffffffffff",
    "PUT, /api/v2/buckets",
    "PUT, /api/v2/buckets/ffffffffffffffff",
    "PATCH, /api/v2/telegrafs/ffffffffffffffff",
    "POST, /api/v2/resources",
    "POST, /api/v2",
    "DELETE, /api/v2",
    "GET, /api/v2/signin",
    "GET, /api/v2/signout",
    "PATCH, /api/v2/setup",
    "POST, /ping",
    "POST, /health",
    "DELETE, /ready",
    "OPTIONS, /health",
    "BREW, /api/v2/users",
  })
  void methodThatARouteDoesNotHaveIsNotAllowed(String method, String path) {
    Answer answer = operator().send(method, path, null);

    assertThat(answer).isError(405, "method not allowed", "method not allowed");
    assertThat(answer.header("Allow")).isNotEmpty().doesNotContain("OPTIONS");
    assertThat(answer.header("Allow").split(", ")).doesNotContain(method);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v2/nope",
        "/api/v2/nope/",
        "/api/v2/users/ffffffffffffffff/nope",
        "/api/v2/users/ffffffffffffffff/nope/nope",
        "/api/v2/authorizations/ffffffffffffffff/nope",
        "/api/v2/swagger.json",
        "/api/v2/users;x=1",
        "/api/v2/users;x=1/ffffffffffffffff",
        "/api/v2;x",
        "/api/nope",
        "/api",
        "/api/v1/users",
      })
  void pathThatIsNoneIsNotFoundInJson(String path) {
    Answer answer = operator().get(path);

    assertThat(answer).isError(404, "not found", "path not found");
    assertThat(answer.response().headers().map()).doesNotContainKey("$WSEP");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET /query?db=x                 | Warder keeps tokens and no data: …
          POST /query                     | Warder keeps tokens and no data: …
          POST /write?db=x                | Warder keeps tokens and no data: …
          POST /api/v2/write?org=o        | Warder keeps tokens and no data: …
          GET /api/v2/write               | Warder keeps tokens and no data: …
          POST /api/v2/query?org=o        | Warder keeps tokens and no data: …
          GET /api/v2/query/ast           | Warder keeps tokens and no data: …
          GET /api/v2/dashboards?org=o    | Warder keeps tokens and no dashboards: …
          POST /api/v2/tasks              | Warder keeps tokens and no tasks: …
          GET /api/v2/orgs/ffffffffffffffff/logs | Warder keeps tokens and no logs: …
          """)
  void pathOfWhatIsNotKeptSaysSo(String request, String message) {
    String[] line = request.split(" ");
    String body = line[0].equals("POST") ? "cpu value=1" : null;

    assertThat(operator().send(line[0], line[1], body)).isError(404, "not found", message);
  }

  @Test
  void unknownPathIsNotFoundInJsonForWhoAsksForJson() {
    assertThat(anonymous().get("/nope", "Accept", "application/json"))
        .isError(404, "not found", "path not found");
    assertThat(anonymous().get("/nope").header("Content-Type")).startsWith("text/html");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v2/setup, Sec-Fetch-Site, cross-site",
    "POST, /api/v2/setup, Sec-Fetch-Site, same-site",
    "POST, /api/v2/setup, Origin, https://pages.example",
    "POST, /api/v2/setup, Origin, null",
    "POST, /api/v2/signin, Sec-Fetch-Site, cross-site",
    "POST, /api/v2/signin, Origin, https://pages.example",
    "POST, /api/v2/signin/, Origin, https://pages.example",
  })
  void setupAndSignInAreNotForPagesOfOtherSites(
      String method, String path, String header, String value) {
    Answer answer = anonymous().send(method, path, "{}", header, value);

    assertThat(answer)
        .isError(403, "forbidden", "setup and sign-in must not be used from another site")
        .hasHeader("Access-Control-Allow-Origin", null);
    assertThat(anonymous().send("OPTIONS", path, null, "Origin", ORIGIN))
        .isError(405, "method not allowed", "method not allowed")
        .hasHeader("Access-Control-Allow-Origin", null);
  }

  @Test
  void pagesOfTheSameSiteMaySignIn() {
    String own = instance().url().toString();

    assertThat(
            anonymous()
                .withAuthorization(Fixtures.basic(OPERATOR, PASSWORD))
                .post("/api/v2/signin", "", "Origin", own, "Sec-Fetch-Site", "same-origin"))
        .isNoContent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x=1", "/users"})
  void semicolonOpensNoDoorPastAuthentication(String rest) {
    assertThat(anonymous().get("/api/v2/users;" + rest).status()).isIn(401, 404);
    assertThat(anonymous().get("/api/v2;" + rest + "/users").status()).isIn(401, 404);
    assertThat(anonymous().get("/api//v2/users;" + rest).status()).isIn(401, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api//v2/users", "/api/v2//users", "//api/v2/users", "/api/./v2/users"})
  void pathWrittenAnotherWayStillNeedsACredential(String path) {
    RawAnswer answer = new RawHttp(instance().url()).send("GET " + path + " HTTP/1.1", "");

    assertThat(answer.statusLine()).containsAnyOf(" 401 ", " 404 ", " 400 ");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v2/users/, 200",
    "GET, /api/v2/users/<user>/, 200",
    "GET, /api/v2/authorizations/?userID=<user>, 200",
    "GET, /api/v2/orgs/, 200",
    "GET, /api/v2/orgs/<org>/members/, 200",
    "GET, /api/v2/buckets/, 200",
    "GET, /api/v2/telegrafs/, 200",
    "GET, /api/v2/resources/, 200",
    "GET, /api/v2/me/, 200",
    "GET, /api/v2/, 200",
  })
  void slashAtTheEndIsAccepted(String method, String path, int status) {
    String filled =
        path.replace("<user>", instance().userId()).replace("<org>", instance().orgId());

    assertThat(operator().send(method, filled, null)).hasStatus(status);
  }

  @Test
  void slashAtTheEndIsAcceptedOnCreation() {
    assertThat(operator().post("/api/v2/users/", "{\"name\": \"" + unique("slash") + "\"}"))
        .hasStatus(201);
  }

  @Test
  void firstOfSeveralQueryParametersWinsAndEmptyOnesCountAsNone() {
    Made first = fixtures.user();
    Made second = fixtures.user();

    assertThat(names("/api/v2/users?name=" + first.name() + "&name=" + second.name()))
        .containsExactly(first.name());
    assertThat(names("/api/v2/users?id=&name=&limit=&offset=&after=&descending="))
        .isNotEmpty()
        .isEqualTo(names("/api/v2/users"));
    assertThat(names("/api/v2/users?limit=1&limit=0&nope=1")).hasSize(1);
    assertThat(operator().get("/api/v2/orgs?org=&orgID=&userID=")).isJson(200);
    assertThat(operator().get("/api/v2/buckets?id=&name=&org=&orgID=")).isJson(200);
    assertThat(operator().get("/api/v2/telegrafs?org=&orgID=")).isJson(200);
    assertThat(operator().get("/api/v2/authorizations?id=&token=&userID=&user=&orgID=&org="))
        .isJson(200);
  }

  private static List<String> names(String path) {
    return operator().get(path).json().path("users").findValuesAsText("name");
  }

  @Test
  void tracingHeadersAreTolerated() {
    assertThat(
            operator()
                .get("/api/v2/users", "Zap-Trace-Span", "x", "influx-debug-id", "y", "Prefer", "z"))
        .hasStatus(200);
  }

  @Test
  void schemesAreReadInAnyCaseAndTheRestIsTheTokenAsItIs() {
    String token = instance().operatorToken();

    for (String scheme : List.of("Token ", "token ", "TOKEN ", "Bearer ", "bearer ", "BEARER ")) {
      assertThat(anonymous().withAuthorization(scheme + token).get("/api/v2/me")).hasStatus(200);
    }
    for (String header : List.of("Token  " + token, "Token", "Tokens " + token, token)) {
      assertThat(anonymous().withAuthorization(header).get("/api/v2/me"))
          .isError(401, "unauthorized", "unauthorized access");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET /api/v2/resources      | HTTP/1.1 200 OK
          GET /ping                  | HTTP/1.1 204 No Content
          GET /api/v2/users/12       | HTTP/1.1 400 Bad Request
          GET /api/v2/authorizations/ffffffffffffffff | HTTP/1.1 404 Not Found
          PUT /api/v2/users          | HTTP/1.1 405 Method Not Allowed
          POST /api/v2/setup         | HTTP/1.1 422 Unprocessable Entity
          """)
  void statusLineHasItsPhrase(String request, String statusLine) {
    String head = request + " HTTP/1.1\nAuthorization: Token " + instance().operatorToken();
    RawAnswer answer = new RawHttp(instance().url()).sendWithLength(head, "{}");

    assertThat(answer.statusLine()).isEqualTo(statusLine);
  }

  @Test
  void listWithoutAnythingIsEmptyAndNotAbsent() {
    Http nobody =
        anonymous()
            .withToken(
                fixtures.token(instance().orgId(), fixtures.user().id(), "read:checks").secret());

    for (String list : List.of("authorizations", "users", "orgs", "buckets")) {
      JsonNode answer = nobody.get("/api/v2/" + list).json();
      assertThat(answer.path(list).isArray()).as(list).isTrue();
      assertThat(answer.path(list)).as(list).isEmpty();
      assertThat(answer.at("/links/self").asText()).startsWith("/api/v2/" + list);
    }
  }
}
