package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.Http.Answer;

/** The OpenAPI document, and that the server does what it says. */
class OpenApiST extends Warder {

  private static final List<HttpMethod> METHODS =
      List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  private static SwaggerParseResult parsed;
  private static OpenAPI document;

  @BeforeAll
  static void read() {
    Answer answer = anonymous().get("/openapi.yaml");
    assertThat(answer.header("Content-Type")).startsWith("application/yaml");
    parsed = new OpenAPIV3Parser().readContents(answer.body());
    document = parsed.getOpenAPI();
  }

  @Test
  void documentIsValidAndHasOurPathsOnly() {
    assertThat(parsed.getMessages()).isNullOrEmpty();
    assertThat(document.getPaths().keySet())
        .hasSize(45)
        .contains("/api/v2/authorizations/{authID}", "/api/v2/orgs/{orgID}/owners/{userID}")
        .allMatch(
            path ->
                path.startsWith("/api/v2")
                    || path.matches("/(ping|health|ready|oauth2/.*|[.]well-known/.*)"));
    assertThat(document.getServers()).hasSize(1);
    assertThat(document.getServers().get(0).getUrl()).isEqualTo("http://{host}:{port}");
  }

  @Test
  void documentHasTheWaysToProveWhoOneIs() {
    Map<String, SecurityScheme> schemes = document.getComponents().getSecuritySchemes();

    assertThat(schemes.keySet())
        .containsExactlyInAnyOrder(
            "TokenAuthentication",
            "BearerAuthentication",
            "CookieAuthentication",
            "BasicAuthentication");
    assertThat(schemes.get("CookieAuthentication").getName()).isEqualTo("influxdb-oss-session");
    assertThat(document.getSecurity()).hasSize(3);
  }

  @Test
  void documentHasTheShapeOfErrorsWithExamples() {
    Schema<?> error = document.getComponents().getSchemas().get("Error");

    assertThat(error.getRequired()).containsExactlyInAnyOrder("code", "message");
    assertThat(((Schema<?>) error.getProperties().get("code")).getEnum()).hasSize(14);
    document
        .getComponents()
        .getResponses()
        .forEach(
            (name, response) -> {
              if (!name.equals("OAuthError")) {
                assertThat(response.getHeaders()).as(name).containsKey("X-Platform-Error-Code");
              }
              assertThat(response.getContent().get("application/json").getExample())
                  .as(name)
                  .isNotNull();
            });
  }

  @Test
  void everyOperationIsThereAndNoOther() {
    document
        .getPaths()
        .forEach(
            (path, item) ->
                METHODS.forEach(
                    method -> assertThere(path, method, item.readOperationsMap().get(method))));
  }

  /** With ids that nothing has and with an empty object, so that nothing changes. */
  private static void assertThere(String path, HttpMethod method, Operation operation) {
    String concrete = path.replaceAll("\\{[^}]*}", "ffffffffffffffff");
    String body = method == HttpMethod.GET || method == HttpMethod.DELETE ? null : "{}";
    String name = method + " " + path;
    Answer answer = operator().send(method.name(), concrete, body);

    if (operation == null && path.startsWith("/oauth2/")) {
      AnswerAssert.assertThat(answer).hasStatus(405).hasHeader("Allow", "POST");
      return;
    }
    if (operation == null) {
      AnswerAssert.assertThat(answer).isError(405, "method not allowed", "method not allowed");
      return;
    }
    assertThat(answer.status()).as(name).isNotEqualTo(405);
    assertThat(answer.body()).as(name).doesNotContain("path not found");
    assertThat(operation.getResponses().keySet())
        .as(name)
        .contains(Integer.toString(answer.status()));
    boolean open = operation.getSecurity() != null && operation.getSecurity().isEmpty();
    boolean refused = anonymous().send(method.name(), concrete, body).status() == 401;
    assertThat(refused).as(name).isEqualTo(!open);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v2/authorizations, Authorizations",
    "/api/v2/users, Users",
    "/api/v2/me, User",
    "/api/v2/orgs, Organizations",
    "/api/v2/orgs/<org>, Organization",
    "/api/v2/orgs/<org>/owners, ResourceMembers",
    "/api/v2/orgs/<org>/secrets, SecretKeysResponse",
    "/api/v2/orgs/<org>/labels, LabelsResponse",
    "/api/v2/buckets/<bucket>/members, ResourceMembers",
    "/api/v2/buckets, Buckets",
    "/api/v2/buckets/<bucket>, Bucket",
    "/api/v2/telegrafs, Telegrafs",
    "/api/v2/setup, IsOnboarding",
    "/.well-known/oauth-authorization-server, OAuthMetadata",
    "/health, HealthCheck",
    "/ready, Ready",
  })
  void answerHasTheMembersOfItsSchema(String template, String schema) {
    String path =
        template.replace("<org>", instance().orgId()).replace("<bucket>", instance().bucketId());
    Answer answer = operator().get(path);
    Schema<?> described = document.getComponents().getSchemas().get(schema);
    List<String> members = new ArrayList<>();
    for (Iterator<String> names = answer.json().fieldNames(); names.hasNext(); ) {
      members.add(names.next());
    }

    assertThat(described.getProperties().keySet()).containsAll(members);
    assertThat(members).containsAll(described.getRequired());
  }

  @Test
  void everyBodyHasAnExample() {
    for (Map.Entry<String, PathItem> path : document.getPaths().entrySet()) {
      for (Operation operation : path.getValue().readOperations()) {
        if (operation.getRequestBody() != null) {
          assertThat(operation.getRequestBody().getContent().values())
              .as(operation.getOperationId())
              .isNotEmpty()
              .allMatch(body -> body.getExample() != null || body.getExamples() != null);
        }
      }
    }
  }
}
