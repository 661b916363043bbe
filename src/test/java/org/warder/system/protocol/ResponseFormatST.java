package org.warder.system.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.RawHttp;
import org.warder.system.RawHttp.RawAnswer;
import org.warder.system.Warder;

/** How responses are written, whatever the resource (src/docs/api.md, Requests and responses). */
class ResponseFormatST extends Warder {

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
