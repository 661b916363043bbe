package org.warder.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The OpenAPI document is written by hand, so it is compared with what it describes. */
class OpenApiTest {

  private static final SwaggerParseResult PARSED =
      new OpenAPIV3Parser().readLocation("META-INF/openapi.yaml", null, null);

  private static final OpenAPI DOCUMENT = PARSED.getOpenAPI();

  @Test
  void isValid() {
    assertThat(PARSED.getMessages()).isNullOrEmpty();
  }

  @Test
  void hasEveryMethodOfEveryResourceAndNoOther() {
    Set<String> described = new TreeSet<>();
    DOCUMENT
        .getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .keySet()
                    .forEach(method -> described.add(method + " " + nameless(path))));
    // Servlets handle these.
    described.removeAll(Set.of("GET /ping", "GET /health", "GET /ready"));
    described.removeAll(
        Set.of(
            "POST /oauth2/introspect",
            "POST /oauth2/revoke",
            "GET /.well-known/oauth-authorization-server"));

    assertThat(described).isEqualTo(implemented());
  }

  private static Set<String> implemented() {
    Set<String> routes =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.warder.api")
                .stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(OpenApiTest::routes)
                .collect(Collectors.toCollection(TreeSet::new));
    // This one is there to say that there is nothing.
    routes.remove("PUT /api/v2/users/password");
    return routes;
  }

  private static Stream<String> routes(JavaClass resource) {
    String base = "/api/v2/" + resource.getAnnotationOfType(Path.class).value();
    return resource.getMethods().stream()
        .flatMap(method -> routes(base, method))
        .flatMap(route -> Stream.of("members", "owners").map(role -> withRole(route, role)))
        .distinct();
  }

  private static Stream<String> routes(String base, JavaMethod method) {
    String below =
        method.isAnnotatedWith(Path.class)
            ? "/" + method.getAnnotationOfType(Path.class).value()
            : "";
    String path = (base + below).replaceAll("//", "/").replaceAll("/$", "");
    return method.getAnnotations().stream()
        .map(annotation -> annotation.getRawType().reflect().getAnnotation(HttpMethod.class))
        .filter(http -> http != null)
        .map(http -> http.value() + " " + path);
  }

  private static String withRole(String route, String role) {
    return nameless(route.replace("{role: members|owners}", role));
  }

  private static String nameless(String path) {
    return path.replaceAll("\\{[^}]*}", "{}");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Authorization, authorizations.AuthorizationResponse",
    "AuthorizationPostRequest, authorizations.CreateAuthorizationRequest",
    "AuthorizationUpdateRequest, authorizations.UpdateAuthorizationRequest",
    "AuthorizationCheckRequest, authorizations.CheckRequest",
    "AuthorizationCheck, authorizations.CheckResponse",
    "Permission, authorizations.PermissionResponse",
    "Permission, authorizations.PermissionRequest",
    "PermissionResource, authorizations.PermissionResponse$ResourceResponse",
    "PermissionResource, authorizations.PermissionRequest$ResourceRequest",
    "User, users.UserResponse",
    "Users, users.UserListResponse",
    "PostUser, users.CreateUserRequest",
    "UpdateUser, users.UpdateUserRequest",
    "PasswordResetBody, users.PasswordRequest",
    "Organization, orgs.OrgResponse",
    "PostOrganizationRequest, orgs.OrgRequest",
    "PatchOrganizationRequest, orgs.OrgRequest",
    "SecretKeysResponse, orgs.SecretListResponse",
    "ResourceMember, members.MemberResponse",
    "ResourceMembers, members.MemberListResponse",
    "Bucket, buckets.BucketResponse",
    "SelfLink, lists.SelfLink",
    "PageLinks, buckets.BucketLinks",
    "RetentionRule, buckets.BucketResponse$RetentionRule",
    "PostBucketRequest, buckets.CreateBucketRequest",
    "PatchBucketRequest, buckets.UpdateBucketRequest",
    "LabelsResponse, labels.LabelListResponse",
    "Telegraf, telegrafs.TelegrafResponse",
    "TelegrafRequest, telegrafs.TelegrafRequest",
    "TelegrafMetadata, telegrafs.TelegrafResponse$Metadata",
    "OnboardingRequest, setup.SetupBody",
    "OnboardingResponse, setup.SetupResponse",
    "OperatorToken, setup.SetupResponse$Auth",
    "IsOnboarding, setup.SetupResource$Allowed",
    "HealthCheck, health.HealthServlet$Health",
    "Ready, health.HealthServlet$Ready",
    "Introspection, oauth.IntrospectionResponse",
    "OAuthMetadata, oauth.MetadataResponse",
    "OAuthError, oauth.OAuthError",
    "Error, errors.ErrorResponse",
  })
  void schemaHasTheMembersOfTheWireRecord(String schema, String record) throws Exception {
    Class<?> type = Class.forName("org.warder.api." + record);
    Schema<?> described = DOCUMENT.getComponents().getSchemas().get(schema);

    assertThat(described.getProperties().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(type.getRecordComponents()).map(OpenApiTest::member).toList());
  }

  private static String member(RecordComponent component) {
    JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    return renamed == null ? component.getName() : renamed.value();
  }

  @Test
  void everyOperationTellsOfSuccessAndOfFailure() {
    DOCUMENT
        .getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach(
                        (method, operation) -> {
                          String name = method + " " + path;
                          assertThat(operation.getOperationId()).as(name).isNotBlank();
                          assertThat(operation.getSummary()).as(name).isNotBlank();
                          assertThat(operation.getTags()).as(name).hasSize(1);
                          assertThat(operation.getResponses().keySet())
                              .as(name)
                              .contains("default")
                              .anyMatch(status -> status.startsWith("2"));
                          boolean open = List.of().equals(operation.getSecurity());
                          assertThat(operation.getResponses().containsKey("401"))
                              .as(name)
                              .isEqualTo(!open);
                        }));
  }
}
