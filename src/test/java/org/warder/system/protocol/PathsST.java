package org.warder.system.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.Http.Answer;
import org.warder.system.Warder;

/** Paths that there are not, and slashes at the end (src/docs/api.md, Paths and methods). */
class PathsST extends Warder {

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
        "/api/v2/setup;jsessionid=x",
        "/api/v2/users;jsessionid=x/ffffffffffffffff",
        "/api/v2/ibm_security_logout",
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

  /** Open Liberty has an end of its own for sign-ins of its own, wherever a path ends so. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ibm_security_logout",
        "/x/ibm_security_logout?logoutExitPage=http://elsewhere.example/",
        "/sign-in;jsessionid=x"
      })
  void pathsOfTheContainerAreNone(String path) {
    assertThat(anonymous().get(path)).hasStatus(404);
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
}
