package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.warder.system.Http.Answer;

/**
 * The requests of the OpenAPI document, sent with what does not belong there: never a 500, always a
 * status that the document tells.
 */
abstract class DocumentedRequests extends Warder {

  static final OpenAPI DOCUMENT =
      new OpenAPIV3Parser().readLocation("META-INF/openapi.yaml", null, null).getOpenAPI();

  private Map<String, String> ids;
  private long errors;

  @BeforeEach
  void makeWhatIdsName() {
    Fixtures fixtures = new Fixtures(operator());
    String orgId = fixtures.org().id();
    String userId = fixtures.user().id();
    ids =
        Map.of(
            "orgID",
            orgId,
            "userID",
            userId,
            "id",
            userId,
            "bucketID",
            fixtures.bucket(orgId).id(),
            "telegrafID",
            fixtures.telegraf(orgId).id(),
            "authID",
            fixtures.token(orgId, userId, "read:orgs/" + orgId + "/tasks").id());
    errors = loggedErrors();
  }

  @AfterEach
  void noErrorIsLogged() {
    assertThat(loggedErrors()).isEqualTo(errors);
  }

  /** The ids of what there is, by the names of members and parameters that hold one. */
  Map<String, String> ids() {
    return ids;
  }

  /** A request of the document. */
  record Call(HttpMethod method, String path, Operation operation) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static Stream<Call> calls() {
    return DOCUMENT.getPaths().entrySet().stream()
        .flatMap(
            path ->
                path.getValue().readOperationsMap().entrySet().stream()
                    .map(entry -> new Call(entry.getKey(), path.getKey(), entry.getValue())));
  }

  /** A path with ids in its places. */
  String concrete(String path) {
    String concrete = path;
    for (Map.Entry<String, String> id : ids.entrySet()) {
      concrete = concrete.replace("{" + id.getKey() + "}", id.getValue());
    }
    return concrete;
  }

  /** Sends a request, and looks at the response as any must be. */
  static Answer send(Call call, String path, String body) {
    Answer answer = operator().send(call.method().name(), path, body);
    String shown = body == null || body.length() < 2_000 ? body : body.substring(0, 2_000);
    String what = "%s %s %s: %s".formatted(call.method(), path, shown, answer);

    assertThat(answer.status()).as(what).isLessThan(500);
    assertThat(call.operation().getResponses().keySet())
        .as(what)
        .contains(Integer.toString(answer.status()));
    if (answer.status() >= 400) {
      assertThat(answer.text("code")).as(what).isNotEmpty();
      assertThat(answer.text("message")).as(what).isNotEmpty();
    }
    return answer;
  }
}
