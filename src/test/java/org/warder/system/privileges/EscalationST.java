package org.warder.system.privileges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.Warder;

/** The two privilege holes of InfluxDB, closed (src/docs/api.md, Subset rule). */
class EscalationST extends Warder {

  private final Fixtures fixtures = new Fixtures(operator());
  private Made org;
  private Made otherOrg;
  private Made user;

  @BeforeEach
  void createFixtures() {
    org = fixtures.org();
    otherOrg = fixtures.org();
    user = fixtures.user();
  }

  @Test
  void ownerOfAnOrganizationCannotReachAUserThroughIt() {
    fixtures.give("owner", user.id(), org.id());
    Http owner = anonymous().withCookie(fixtures.session(user));
    String victim = instance().userId();

    assertNotAllowed(
        create(owner, "write:orgs/" + org.id() + "/users/" + victim), "write:users/" + victim);
    assertNotAllowed(create(owner, "write:users/" + victim), "write:users/" + victim);
  }

  @Test
  void ownerOfAnOrganizationCannotReachAnotherOrganizationThroughIt() {
    fixtures.give("owner", user.id(), org.id());
    Http owner = anonymous().withCookie(fixtures.session(user));

    assertNotAllowed(
        create(owner, "write:orgs/" + org.id() + "/orgs/" + otherOrg.id()),
        "write:orgs/" + otherOrg.id());
  }

  @Test
  void whoHoldsUsersInAnOrganizationReachesNoUser() {
    Http holder = holding("write:orgs/" + org.id() + "/users");
    String victim = fixtures.user().id();

    assertNotAllowed(
        create(holder, "write:orgs/" + org.id() + "/users/" + victim), "write:users/" + victim);
  }

  @ParameterizedTest
  @ValueSource(strings = {"buckets", "telegrafs", "authorizations"})
  void resourceOfAnotherOrganizationIsNotSmuggledIn(String type) {
    String foreign =
        switch (type) {
          case "buckets" -> fixtures.bucket(otherOrg.id()).id();
          case "telegrafs" -> fixtures.telegraf(otherOrg.id()).id();
          default -> fixtures.token(otherOrg.id(), user.id(), "read:tasks").id();
        };
    Http holder =
        holding("read:orgs/" + org.id() + "/" + type, "write:orgs/" + org.id() + "/" + type);
    String disguised = "read:orgs/" + org.id() + "/" + type + "/" + foreign;

    String judged = "read:orgs/" + otherOrg.id() + "/" + type + "/" + foreign;

    assertNotAllowed(create(holder, disguised), judged);
    assertNotAllowed(create(holder, "read:" + type + "/" + foreign), judged);
  }

  @ParameterizedTest
  @ValueSource(strings = {"buckets", "telegrafs", "authorizations"})
  void whoHoldsAResourceWhereItIsMayNameAnotherOrganizationAndGrantsNothingThere(String type) {
    String foreign =
        switch (type) {
          case "buckets" -> fixtures.bucket(otherOrg.id()).id();
          case "telegrafs" -> fixtures.telegraf(otherOrg.id()).id();
          default -> fixtures.token(otherOrg.id(), user.id(), "read:tasks").id();
        };
    Answer created =
        create(
            operator(),
            "read:orgs/" + org.id() + "/" + type + "/" + foreign,
            "read:users/" + user.id());

    assertThat(created).hasStatus(201);
    JsonNode resource = created.json().at("/permissions/0/resource");
    assertThat(resource.path("id").asText()).isEqualTo(foreign);
    assertThat(resource.path("orgID").asText()).isEqualTo(org.id());
    assertThat(resource.has("name")).isFalse();
    Http token = anonymous().withToken(created.text("token"));
    assertThat(token.get("/api/v2/" + type + "/" + foreign).status()).isEqualTo(401);
    assertThat(token.get("/api/v2/" + type).body()).doesNotContain(foreign);
  }

  @ParameterizedTest
  @ValueSource(strings = {"buckets", "telegrafs", "authorizations"})
  void whatDoesNotExistYetIsGrantedInAnOrganizationAndNotEverywhere(String type) {
    String nothing = "00000000000000a9";
    Http holder = holding("read:orgs/" + org.id() + "/" + type + "/" + nothing);

    assertThat(create(holder, "read:orgs/" + org.id() + "/" + type + "/" + nothing)).hasStatus(201);
    assertNotAllowed(
        create(holder, "read:" + type + "/" + nothing), "read:" + type + "/" + nothing);
    assertThat(create(operator(), "read:" + type + "/" + nothing)).hasStatus(201);
  }

  @Test
  void bucketWithoutAnOrganizationIsJudgedByItsOwn() {
    Http holder = holding("read:orgs/" + org.id() + "/buckets");
    String bucket = fixtures.bucket(org.id()).id();
    Answer created = create(holder, "read:buckets/" + bucket);

    assertThat(created).hasStatus(201);
    Http token = anonymous().withToken(created.text("token"));
    assertThat(token.get("/api/v2/buckets/" + bucket)).hasStatus(200);
  }

  @Test
  void bucketThatDoesNotExistCanBeGranted() {
    Http holder = holding("read:orgs/" + org.id() + "/buckets");
    Answer created = create(holder, "read:orgs/" + org.id() + "/buckets/ffffffffffffffff");

    assertThat(created).hasStatus(201);
    JsonNode resource = created.json().at("/permissions/0/resource");
    // Its object is gone, so that not even the organization is named.
    assertThat(resource.has("name")).isFalse();
    assertThat(resource.has("org")).isFalse();
  }

  @Test
  void instanceIsNeverInATokenWhoeverAsks() {
    Http setupUser = anonymous().withCookie(fixtures.signIn(OPERATOR, PASSWORD));

    assertThat(create(setupUser, "read:instance", "read:orgs/" + org.id() + "/tasks"))
        .isError(
            400,
            "invalid",
            "authorizations cannot be created with the instance type, it is only used during"
                + " setup");
  }

  private Http holding(String... permissions) {
    String[] all = new String[permissions.length + 2];
    System.arraycopy(permissions, 0, all, 0, permissions.length);
    all[permissions.length] = "write:orgs/" + org.id() + "/authorizations";
    all[permissions.length + 1] = "write:users/" + user.id();
    return anonymous().withToken(fixtures.token(org.id(), user.id(), all).secret());
  }

  private Answer create(Http caller, String... permissions) {
    return caller.post(
        "/api/v2/authorizations",
        "{\"orgID\": \"%s\", \"permissions\": %s}"
            .formatted(org.id(), Fixtures.permissions(permissions)));
  }

  private static void assertNotAllowed(Answer answer, String permission) {
    assertThat(answer)
        .isError(
            403,
            "forbidden",
            "permission %s is not allowed: %s is unauthorized".formatted(permission, permission));
  }
}
