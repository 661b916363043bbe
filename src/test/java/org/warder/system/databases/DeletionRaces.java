package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.warder.system.AtOnce;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Http.Answer;

/**
 * Something is deleted while somebody puts something into it or changes it: whoever loses is
 * refused as if they had come later, on every database, and nothing is logged as unexpected.
 */
@ParameterizedClass
@EnumSource(Database.class)
class DeletionRaces {

  /** Sentences of refusals: a change came too late, or the same change came twice. */
  private static final String TOO_LATE =
      "(error deleting organization id: [0-9a-f]{16}: )?organization not found"
          + "|user not found|bucket not found|telegraf configuration not found"
          + "|authorization not found|User is inactive|unable to create token"
          + "|Unexpected error when assigning user to a resource: mapping for user [0-9a-f]{16}"
          + " already exists"
          + "|(user|organization|bucket) with name \\S+ already exists|bucket name is not unique";

  private static final List<Action> CHANGES =
      List.of(
          new Action("create a bucket", at -> post(at, "buckets", at.named("b"))),
          new Action("create a configuration", at -> post(at, "telegrafs", at.named("t"))),
          new Action("create a token", at -> post(at, "authorizations", at.token())),
          new Action("create an organization", at -> at.user().post("/api/v2/orgs", at.named("o"))),
          new Action("add a member", at -> post(at, at.org() + "/members", at.id())),
          new Action("add an owner", at -> post(at, at.org() + "/owners", at.id())),
          new Action("end a membership", at -> delete(at, at.org() + "/members/" + at.userId)),
          new Action("add a bucket's member", at -> post(at, at.bucket() + "/members", at.id())),
          new Action("end a bucket's role", at -> delete(at, at.bucket() + "/owners/" + at.userId)),
          new Action("rename the organization", at -> patch(at, at.org(), at.named("o"))),
          new Action("rename the bucket", at -> patch(at, at.bucket(), at.named("b"))),
          new Action("rename the user", at -> patch(at, "users/" + at.userId, at.named("u"))),
          new Action(
              "replace the configuration",
              at -> at.operator.put("/api/v2/telegrafs/" + at.telegrafId, at.named("t"))));

  private static final List<Action> DELETIONS =
      List.of(
          new Action("delete the organization", at -> delete(at, at.org())),
          new Action("delete the user", at -> delete(at, "users/" + at.userId)),
          new Action("delete the bucket", at -> delete(at, at.bucket())),
          new Action("delete the configuration", at -> delete(at, "telegrafs/" + at.telegrafId)));

  private record Action(String name, Function<Place, Answer> request) {}

  /** Where a race takes place. */
  private record Place(
      Http operator, Http user, String orgId, String userId, String bucketId, String telegrafId) {

    private String org() {
      return "orgs/" + orgId;
    }

    private String bucket() {
      return "buckets/" + bucketId;
    }

    private String id() {
      return "{\"id\": \"" + userId + "\"}";
    }

    /** The same name each time, so that two at once want it. */
    private String named(String prefix) {
      return "{\"name\": \"%s-%s\", \"orgID\": \"%s\"}".formatted(prefix, orgId, orgId);
    }

    private String token() {
      return "{\"orgID\": \"%s\", \"userID\": \"%s\", \"permissions\": %s}"
          .formatted(orgId, userId, Fixtures.permissions("read:orgs/" + orgId + "/tasks"));
    }
  }

  @Parameter private Database database;
  private List<Path> incidents;

  @BeforeEach
  void note() {
    incidents = database.server().incidents();
  }

  @Test
  void changesMeetDeletions() throws Exception {
    for (Action change : CHANGES) {
      for (Action deletion : DELETIONS) {
        race(change, deletion);
      }
    }
  }

  @Test
  void deletionsMeetDeletions() throws Exception {
    for (Action one : DELETIONS) {
      for (Action other : DELETIONS) {
        race(one, other);
      }
    }
  }

  @Test
  void changesMeetThemselves() throws Exception {
    for (Action change : CHANGES) {
      race(change, change);
    }
  }

  /** Deletions of users and of organizations that share members take rows of the same table. */
  @Test
  void deletionsOfWhatSharesMembersDoNotWaitInACircle() throws Exception {
    Fixtures fixtures = new Fixtures(database.operator());
    for (int round = 0; round < 5; round++) {
      List<Made> users = List.of(fixtures.user(), fixtures.user());
      List<Made> orgs = List.of(fixtures.org(), fixtures.org());
      List<Callable<Answer>> deletions = new ArrayList<>();
      for (Made org : orgs) {
        String bucket = "/api/v2/buckets/" + fixtures.bucket(org.id()).id() + "/members";
        for (Made user : users) {
          fixtures.give("member", user.id(), org.id());
          database.operator().post(bucket, "{\"id\": \"" + user.id() + "\"}");
        }
        deletions.add(() -> database.operator().delete("/api/v2/orgs/" + org.id()));
      }
      for (Made user : users) {
        deletions.add(() -> database.operator().delete("/api/v2/users/" + user.id()));
      }

      assertThat(AtOnce.send(deletions)).extracting(Answer::status).containsOnly(204);
    }
  }

  private void race(Action one, Action other) throws Exception {
    Place place = place();
    List<Answer> answers =
        AtOnce.send(
            List.of(
                () -> one.request.apply(place),
                () -> other.request.apply(place),
                () -> one.request.apply(place),
                () -> other.request.apply(place)));

    for (Answer answer : answers) {
      String what = one.name + " × " + other.name + ": " + answer;
      assertThat(answer.status()).as(what).isIn(200, 201, 204, 400, 403, 404, 422);
      if (answer.status() >= 400) {
        assertThat(answer.text("message")).as(what).matches(TOO_LATE);
      }
    }
  }

  @AfterEach
  void assertNothingUnexpected() {
    assertThat(database.server().incidents()).isEqualTo(incidents);
    assertThat(database.server().messages()).doesNotContain("\tat org.warder.");
  }

  private Place place() {
    Http operator = database.operator();
    Fixtures fixtures = new Fixtures(operator);
    String org = fixtures.org().id();
    String user = fixtures.user().id();
    String bucket = fixtures.bucket(org).id();
    String token = fixtures.token(org, user, "write:orgs").secret();
    fixtures.give("member", user, org);
    operator.post("/api/v2/buckets/" + bucket + "/owners", "{\"id\": \"" + user + "\"}");
    return new Place(
        operator, operator.withToken(token), org, user, bucket, fixtures.telegraf(org).id());
  }

  private static Answer post(Place at, String path, String body) {
    return at.operator.post("/api/v2/" + path, body);
  }

  private static Answer patch(Place at, String path, String body) {
    return at.operator.patch("/api/v2/" + path, body);
  }

  private static Answer delete(Place at, String path) {
    return at.operator.delete("/api/v2/" + path);
  }
}
