package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http.Answer;

/** What a token may do, explained (src/docs/api.md, Checking a token). */
class TokenCheckST extends Warder {

  private final Fixtures fixtures = new Fixtures(operator());
  private Made org;
  private Made user;
  private Made bucket;
  private Made otherBucket;
  private IssuedToken token;

  @BeforeEach
  void issueAToken() {
    org = fixtures.org();
    user = fixtures.user();
    bucket = fixtures.bucket(org.id());
    otherBucket = fixtures.bucket(org.id());
    token =
        fixtures.token(
            org.id(),
            user.id(),
            inOrg("read", "buckets"),
            inOrg("write", "buckets/" + bucket.id()));
  }

  private String inOrg(String action, String what) {
    return action + ":orgs/" + org.id() + "/" + what;
  }

  @Test
  void namesThePermissionThatAllowsIt() {
    Answer byName = check("write", "\"type\": \"buckets\", \"name\": \"" + bucket.name() + "\"");
    Answer byId = check("read", "\"type\": \"buckets\", \"id\": \"" + otherBucket.id() + "\"");

    assertAllowed(byName, inOrg("write", "buckets/" + bucket.id()));
    assertThat(byName.json().at("/allowedBy/resource/name").asText()).isEqualTo(bucket.name());
    assertAllowed(byId, inOrg("read", "buckets"));
  }

  @Test
  void namesThePermissionThatIsMissing() {
    Answer answer =
        check("write", "\"type\": \"buckets\", \"name\": \"" + otherBucket.name() + "\"");

    assertDenied(answer, inOrg("write", "buckets/" + otherBucket.id()));
    assertThat(answer.json().at("/missing/resource/name").asText()).isEqualTo(otherBucket.name());
    assertDenied(check("read", "\"type\": \"buckets\""), "read:buckets");
    assertDenied(
        check("read", "\"type\": \"tasks\", \"orgID\": \"" + org.id() + "\""),
        inOrg("read", "tasks"));
    assertDenied(check("read", "\"type\": \"instance\""), "read:instance");
  }

  /** As it is judged when it is granted and when it is used. */
  @Test
  void singleResourceIsJudgedWhereItReallyIs() {
    Made foreign = fixtures.bucket(instance().orgId());
    String lie = "\"type\": \"buckets\", \"id\": \"%s\", \"orgID\": \"%s\"";

    assertDenied(
        check("read", lie.formatted(foreign.id(), org.id())),
        "read:orgs/" + instance().orgId() + "/buckets/" + foreign.id());
    assertAllowed(
        check("read", lie.formatted(bucket.id(), instance().orgId())), inOrg("read", "buckets"));
    assertDenied(
        check(
            "read",
            "\"type\": \"users\", \"id\": \"%s\", \"orgID\": \"%s\""
                .formatted(user.id(), org.id())),
        "read:users/" + user.id());
  }

  @Test
  void tellsWhatIsWrongWithTokenAndOwner() {
    String path = "/api/v2/authorizations/" + token.id();
    String name = "\"type\": \"buckets\", \"id\": \"" + bucket.id() + "\"";

    operator().patch(path, "{\"status\": \"inactive\"}");
    assertStopped(check("write", name), "inactive", "active", "the token is inactive");
    operator().patch("/api/v2/users/" + user.id(), "{\"status\": \"inactive\"}");
    assertStopped(
        check("write", name),
        "inactive",
        "inactive",
        "the token is inactive",
        "its owner is inactive");
    operator().patch(path, "{\"status\": \"active\"}");
    assertStopped(check("write", name), "active", "inactive", "its owner is inactive");
    fixtures.delete("/api/v2/users/" + user.id());
    assertStopped(check("write", name), "active", "deleted", "its owner is deleted");
  }

  @Test
  void tokenOfADeletedOrganizationIsExplained() {
    fixtures.delete("/api/v2/orgs/" + org.id());

    assertAllowed(
        check("read", "\"type\": \"buckets\", \"orgID\": \"" + org.id() + "\""),
        inOrg("read", "buckets"));
  }

  private Answer check(String action, String resource) {
    return operator()
        .post(
            "/api/v2/authorizations/" + token.id() + "/check",
            "{\"action\": \"%s\", \"resource\": {%s}}".formatted(action, resource));
  }

  private static void assertAllowed(Answer answer, String by) {
    assertThat(answer).isJson(200);
    assertThat(answer.json().path("allowed").asBoolean()).as("%s", answer).isTrue();
    assertThat(text(answer, "allowedBy")).isEqualTo(by);
    assertThat(answer.json().has("missing")).isFalse();
    assertThat(answer.json().path("reasons")).isEmpty();
  }

  private static void assertDenied(Answer answer, String missing) {
    assertThat(answer).isJson(200);
    assertThat(answer.json().path("allowed").asBoolean()).as("%s", answer).isFalse();
    assertThat(text(answer, "missing")).isEqualTo(missing);
    assertThat(answer.json().has("allowedBy")).isFalse();
    assertThat(answer.json().path("reasons"))
        .extracting(reason -> reason.asText())
        .containsExactly(missing + " is missing");
  }

  private static void assertStopped(
      Answer answer, String status, String ownerStatus, String... reasons) {
    assertThat(answer).isJson(200);
    assertThat(answer.json().path("allowed").asBoolean()).as("%s", answer).isFalse();
    assertThat(answer.text("status")).isEqualTo(status);
    assertThat(answer.text("ownerStatus")).isEqualTo(ownerStatus);
    assertThat(answer.json().has("allowedBy")).isTrue();
    assertThat(answer.json().path("reasons"))
        .extracting(reason -> reason.asText())
        .containsExactly(reasons);
  }

  /** A permission in the form of messages. */
  private static String text(Answer answer, String member) {
    var permission = answer.json().path(member);
    var resource = permission.path("resource");
    return permission.path("action").asText()
        + ":"
        + (resource.has("orgID") ? "orgs/" + resource.path("orgID").asText() + "/" : "")
        + resource.path("type").asText()
        + (resource.has("id") ? "/" + resource.path("id").asText() : "");
  }
}
