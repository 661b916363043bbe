package org.warder.system.privileges;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.warder.permission.PermissionSet;
import org.warder.system.Fixtures;
import org.warder.system.Http.Answer;
import org.warder.system.Warder;

/**
 * Whatever anybody creates, clones and changes in whatever order: no token may do what its creator
 * could not. Callers, requests and their order are random, but always the same ones; {@code
 * -Dwarder.seed=…} makes others.
 */
class NoEscalationST extends Warder {

  private static final int STEPS = 170;

  private long seed;
  private Random random;
  private RandomFixtures fixtures;
  private RandomPermissions permissions;
  private int issued;
  private int refused;
  private Issues issues;
  private LifeChanges lives;

  @RepeatedTest(3)
  void noTokenMayDoWhatItsCreatorCouldNot(RepetitionInfo run) {
    seed = Long.getLong("warder.seed", 1) * 10 + run.getCurrentRepetition();
    random = new Random(seed);
    fixtures = new RandomFixtures(operator(), anonymous(), random);
    permissions = new RandomPermissions(fixtures, random);
    issues = new Issues(fixtures, seed);
    lives = new LifeChanges(operator(), fixtures, random, seed);

    for (int step = 0; step < STEPS; step++) {
      switch (random.nextInt(14)) {
        case 0 -> patch();
        case 12 -> rotate();
        case 13 -> lives.change();
        case 10, 11 -> fixtures.createSomethingNew();
        case 1, 2 -> copy();
        default -> create();
      }
    }

    // What was created after a grant is not reached by it either.
    issues.assertWithinCreators();
    assertThat(issued).as("tokens issued, seed %d", seed).isGreaterThan(STEPS / 10);
    assertThat(refused).as("requests refused, seed %d", seed).isGreaterThan(STEPS / 10);
  }

  private void create() {
    Actor creator = fixtures.anyActor();
    ObjectNode request = fixtures.json();
    request.put("orgID", random.nextInt(8) > 0 ? creator.orgId() : fixtures.anyOrg());
    if (random.nextInt(8) == 0) {
      request.put("userID", fixtures.anyUser());
    }
    if (random.nextBoolean()) {
      // Then the new token can create others.
      request
          .withArray("permissions")
          .addAll(
              Fixtures.permissions(
                  "write:orgs/" + creator.orgId() + "/authorizations",
                  "write:users/" + creator.userId()));
    }
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      request.withArray("permissions").add(permissions.anyFor(creator));
    }
    post(creator, request);
  }

  /**
   * Posts back what a token looks like, sometimes as somebody else, as clients that clone do; at
   * times with what it was used for alone.
   */
  private void copy() {
    Actor creator = fixtures.anyActor();
    Answer original =
        (random.nextBoolean() ? operator() : creator.http())
            .get("/api/v2/authorizations/" + fixtures.anyToken());
    if (original.status() == 200) {
      ObjectNode request = (ObjectNode) original.json();
      post(creator, random.nextBoolean() ? request : narrowed(request));
    }
  }

  /** The same with the permissions alone that have allowed something. */
  private ObjectNode narrowed(ObjectNode token) {
    ArrayNode used = fixtures.json().putArray("permissions");
    operator()
        .get("/api/v2/authorizations/" + token.path("id").asText() + "/usage")
        .json()
        .path("permissions")
        .forEach(
            each -> {
              if (each.path("count").asLong() > 0) {
                used.add(each.path("permission"));
              }
            });
    return token.set("permissions", used);
  }

  private void post(Actor creator, ObjectNode request) {
    PermissionSet held = creator.permissions();
    Answer answer = creator.http().post("/api/v2/authorizations", request.toString());
    if (answer.status() != 201) {
      assertThat(answer.status()).as("%s, seed %d", answer, seed).isBetween(400, 404);
      refused++;
      return;
    }
    issued++;
    fixtures.addToken(answer.json());
    PermissionSet token = HeldPermissions.of(answer.json().path("permissions"));
    issues.add(held, token, request);
  }

  private void patch() {
    String path = "/api/v2/authorizations/" + fixtures.anyToken();
    JsonNode before = operator().get(path).json().path("permissions");
    ObjectNode change = fixtures.json();
    change.put("description", "changed");
    change.put("orgID", fixtures.anyOrg());
    change.put("userID", fixtures.anyUser());
    change.withArray("permissions").addAll(Fixtures.permissions("write:users", "read:instance"));
    fixtures.anyActor().http().patch(path, change.toString());

    assertThat(operator().get(path).json().path("permissions"))
        .as("seed %d", seed)
        .isEqualTo(before);
  }

  /** Who rotates a token learns its new value, and may do what the token may. */
  private void rotate() {
    Actor actor = fixtures.anyActor();
    PermissionSet held = actor.permissions();
    ObjectNode request = fixtures.json();
    request.put("force", random.nextBoolean());
    request.put("overlapSeconds", (1 + random.nextInt(3)) * 600);
    Answer answer =
        actor
            .http()
            .post("/api/v2/authorizations/" + fixtures.anyToken() + "/rotate", request.toString());
    if (answer.status() != 200) {
      assertThat(answer.status()).as("%s, seed %d", answer, seed).isIn(400, 401, 403, 404, 422);
      refused++;
      return;
    }
    issued++;
    fixtures.addToken(answer.json());
    PermissionSet token = HeldPermissions.of(answer.json().path("permissions"));
    issues.add(held, token, request);
  }
}
