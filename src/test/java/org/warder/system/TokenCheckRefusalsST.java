package org.warder.system;

import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/** Who gets no explanation of a token, and of what (src/docs/api.md, Checking a token). */
class TokenCheckRefusalsST extends Warder {

  private final Fixtures fixtures = new Fixtures(operator());
  private Made org;
  private Made user;
  private Made bucket;
  private IssuedToken token;

  @BeforeEach
  void issueAToken() {
    org = fixtures.org();
    user = fixtures.user();
    bucket = fixtures.bucket(org.id());
    token = fixtures.token(org.id(), user.id(), inOrg("read", "buckets"));
  }

  private String inOrg(String action, String what) {
    return action + ":orgs/" + org.id() + "/" + what;
  }

  @Test
  void isForWhoMayReadTheToken() {
    String body = "{\"action\": \"read\", \"resource\": {\"type\": \"tasks\"}}";
    String path = "/api/v2/authorizations/" + token.id() + "/check";
    Http self = anonymous().withToken(token.secret());
    Http reader = caller(inOrg("read", "authorizations"));

    assertThat(anonymous().post(path, body)).isError(401, "unauthorized", "unauthorized access");
    assertThat(self.post(path, body))
        .isError(
            401,
            "unauthorized",
            inOrg("read", "authorizations/" + token.id()) + " is unauthorized");
    assertThat(reader.post(path, body))
        .isError(401, "unauthorized", "read:users/" + user.id() + " is unauthorized");
    assertThat(caller(inOrg("read", "authorizations"), "read:users/" + user.id()).post(path, body))
        .isJson(200);
    assertThat(self.post("/api/v2/authorizations/ffffffffffffffff/check", body))
        .isError(404, "not found", "authorization not found");
  }

  @Test
  void namesTellNobodyWhatTheyMayNotSee() {
    Http reader = caller(inOrg("read", "authorizations"), "read:users/" + user.id());
    String path = "/api/v2/authorizations/" + token.id() + "/check";
    String body = "{\"action\": \"read\", \"resource\": {\"type\": \"buckets\", \"name\": \"%s\"}}";

    assertThat(reader.post(path, body.formatted(bucket.name())))
        .isError(404, "not found", "bucket \"" + bucket.name() + "\" not found");
    assertThat(reader.post(path, body.formatted("nope")))
        .isError(404, "not found", "bucket \"nope\" not found");
    assertThat(operator().post(path, body.formatted("nope")))
        .isError(404, "not found", "bucket \"nope\" not found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                  | invalid resource type for permission: unknown resource type for permission
          {"action": "read"}                                  | invalid resource type for permission: unknown resource type for permission
          {"action": "do", "resource": {"type": "tasks"}}     | invalid action type for permission: unknown action for permission
          {"action": "read", "resource": {"type": "tasks", "name": "x"}} | a permission on tasks cannot name a single one: give its id instead
          {"action": 1}                                       | invalid json structure: action: must be text
          """)
  void bodyIsReadLikeAPermission(String body, String message) {
    assertThat(operator().post("/api/v2/authorizations/" + token.id() + "/check", body))
        .isError(400, "invalid", message);
  }

  private Http caller(String... permissions) {
    return anonymous()
        .withToken(fixtures.token(org.id(), instance().userId(), permissions).secret());
  }
}
