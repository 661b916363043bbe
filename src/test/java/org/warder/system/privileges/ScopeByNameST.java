package org.warder.system.privileges;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.system.AnswerAssert;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.Warder;

/**
 * Names in the permissions of a new token scope it, never widen it (src/docs/api.md, Name scoping).
 */
class ScopeByNameST extends Warder {

  private final Fixtures fixtures = new Fixtures(operator());
  private Made org;
  private Made bucket;

  @BeforeEach
  void createFixtures() {
    org = fixtures.org();
    bucket = fixtures.bucket(org.id());
  }

  @Test
  void bucketNamedInTheTokensOrganizationBecomesItsId() {
    JsonNode resource = created("\"type\": \"buckets\", \"name\": \"" + bucket.name() + "\"");

    assertThat(resource.path("id").asText()).isEqualTo(bucket.id());
    assertThat(resource.path("orgID").asText()).isEqualTo(org.id());
    assertThat(resource.path("name").asText()).isEqualTo(bucket.name());
    assertThat(resource.path("org").asText()).isEqualTo(org.name());
  }

  @Test
  void bucketIsLookedForInTheOrganizationOfTheName() {
    JsonNode resource =
        created(
            "\"type\": \"buckets\", \"name\": \"%s\", \"org\": \"%s\""
                .formatted(bucket.name(), org.name()));

    assertThat(resource.path("id").asText()).isEqualTo(bucket.id());
  }

  @Test
  void bucketOfThatNameInAnotherOrganizationIsNoAnswer() {
    Made elsewhere = fixtures.bucket(fixtures.org().id());

    AnswerAssert.assertThat(create("\"type\": \"buckets\", \"name\": \"" + elsewhere.name() + "\""))
        .isError(404, "not found", "bucket \"" + elsewhere.name() + "\" not found");
  }

  @Test
  void organizationAndUserAreNamedWithoutAnOrganization() {
    Made user = fixtures.user();
    JsonNode byOrg = created("\"type\": \"orgs\", \"name\": \"" + org.name() + "\"");
    JsonNode byUser = created("\"type\": \"users\", \"name\": \"" + user.name() + "\"");

    assertThat(byOrg.path("id").asText()).isEqualTo(org.id());
    assertThat(byOrg.path("name").asText()).isEqualTo(org.name());
    assertThat(byOrg.has("orgID")).isFalse();
    assertThat(byUser.path("id").asText()).isEqualTo(user.id());
    assertThat(byUser.path("name").asText()).isEqualTo(user.name());
    assertThat(byUser.has("orgID")).isFalse();
  }

  @Test
  void organizationNamedForATypeBecomesItsId() {
    JsonNode resource = created("\"type\": \"tasks\", \"org\": \"" + org.name() + "\"");

    assertThat(resource.path("orgID").asText()).isEqualTo(org.id());
    assertThat(resource.path("org").asText()).isEqualTo(org.name());
    assertThat(resource.has("id")).isFalse();
  }

  @Test
  void nameBesideAnIdIsIgnored() {
    JsonNode resource =
        created(
            "\"type\": \"buckets\", \"id\": \"%s\", \"orgID\": \"%s\", \"name\": \"old\", \"org\": \"o\""
                .formatted(bucket.id(), org.id()));

    assertThat(resource.path("id").asText()).isEqualTo(bucket.id());
    assertThat(resource.path("name").asText()).isEqualTo(bucket.name());
  }

  @Test
  void nameBesideAnIdIsIgnoredOnTypesThatHaveNone() {
    assertThat(created("\"type\": \"tasks\", \"id\": \"00000000000000a1\", \"name\": \"t\""))
        .isNotNull();
  }

  @Test
  void emptyNameCountsAsNone() {
    JsonNode resource = created("\"type\": \"buckets\", \"name\": \"\", \"org\": \"\"");

    assertThat(resource.has("id")).isFalse();
    assertThat(resource.has("orgID")).isFalse();
  }

  @Test
  void namesFollowRenamesAndVanishWithWhatTheyName() {
    Answer token = create("\"type\": \"buckets\", \"name\": \"" + bucket.name() + "\"");
    String path = "/api/v2/authorizations/" + token.text("id");

    operator().patch("/api/v2/buckets/" + bucket.id(), "{\"name\": \"renamed\"}");
    assertThat(operator().get(path).json().at("/permissions/0/resource/name").asText())
        .isEqualTo("renamed");

    fixtures.delete("/api/v2/buckets/" + bucket.id());
    JsonNode resource = operator().get(path).json().at("/permissions/0/resource");
    assertThat(resource.path("id").asText()).isEqualTo(bucket.id());
    assertThat(resource.path("orgID").asText()).isEqualTo(org.id());
    assertThat(resource.has("name")).isFalse();
    assertThat(resource.has("org")).isFalse();
  }

  @Test
  void holderOfOneBucketGrantsItByName() {
    Made user = fixtures.user();
    String held = "read:orgs/" + org.id() + "/buckets/" + bucket.id();
    Http holder =
        anonymous()
            .withToken(
                fixtures
                    .token(
                        org.id(),
                        user.id(),
                        held,
                        "write:orgs/" + org.id() + "/authorizations",
                        "write:users/" + user.id())
                    .secret());
    Made second = fixtures.bucket(org.id());

    assertThat(create(holder, "\"type\": \"buckets\", \"name\": \"%s\"".formatted(bucket.name())))
        .extracting(Answer::status)
        .isEqualTo(201);
    String other = "read:orgs/" + org.id() + "/buckets/" + second.id();
    AnswerAssert.assertThat(
            create(holder, "\"type\": \"buckets\", \"name\": \"%s\"".formatted(second.name())))
        .isError(
            403,
            "forbidden",
            "permission %s is not allowed: %s is unauthorized".formatted(other, other));
  }

  @Test
  void unknownNameFailsTheWholeRequestAndLeavesNothingBehind() {
    String description = unique("half");
    String body =
        """
        {"orgID": "ORG", "description": "%s", "permissions": [
          {"action": "read", "resource": {"type": "buckets", "orgID": "ORG"}},
          {"action": "read", "resource": {"type": "buckets", "orgID": "ORG", "name": "no such"}}]}
        """
            .formatted(description)
            .replace("ORG", org.id());

    AnswerAssert.assertThat(operator().post("/api/v2/authorizations", body))
        .isError(404, "not found", "bucket \"no such\" not found");
    assertThat(operator().get("/api/v2/authorizations?orgID=" + org.id()).body())
        .doesNotContain(description);
  }

  private JsonNode created(String resource) {
    Answer answer = create(resource);
    AnswerAssert.assertThat(answer).isJson(201);
    return answer.json().at("/permissions/0/resource");
  }

  private Answer create(String resource) {
    return create(operator(), resource);
  }

  private Answer create(Http caller, String resource) {
    return caller.post(
        "/api/v2/authorizations",
        "{\"orgID\": \"%s\", \"permissions\": [{\"action\": \"read\", \"resource\": {%s}}]}"
            .formatted(org.id(), resource));
  }
}
