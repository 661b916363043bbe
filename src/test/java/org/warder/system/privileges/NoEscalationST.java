package org.warder.system.privileges;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.warder.permission.Permission;
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

  private static final String BULK =
      "{\"filter\": {\"id\": \"%s\"}, \"change\": \"expire\", \"expect\": 1, \"includeSelf\": true,"
          + " \"expiresAt\": \"2098-01-01T00:00:00Z\"}";

  private long seed;
  private Random random;
  private RandomFixtures fixtures;
  private RandomPermissions permissions;
  private int issued;
  private int refused;
  private Issues issues;

  @RepeatedTest(3)
  void noTokenMayDoWhatItsCreatorCouldNot(RepetitionInfo run) {
    seed = Long.getLong("warder.seed", 1) * 10 + run.getCurrentRepetition();
    random = new Random(seed);
    fixtures = new RandomFixtures(operator(), anonymous(), random);
    permissions = new RandomPermissions(fixtures, random);
    issues = new Issues(fixtures, seed);

    for (int step = 0; step < STEPS; step++) {
      switch (random.nextInt(14)) {
        case 0 -> patch();
        case 12 -> rotate();
        case 13 -> changeLifeOrMany();
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

  /** Posts back what a token looks like, sometimes as somebody else, as clients that clone do. */
  private void copy() {
    Actor creator = fixtures.anyActor();
    Answer original =
        (random.nextBoolean() ? operator() : creator.http())
            .get("/api/v2/authorizations/" + fixtures.anyToken());
    if (original.status() == 200) {
      post(creator, (ObjectNode) original.json());
    }
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

  private void changeLifeOrMany() {
    if (random.nextInt(3) == 0) {
      changeMany();
    } else {
      changeLife();
    }
  }

  /** Whoever changes many tokens may change each of them, and gets no value. */
  private void changeMany() {
    Actor actor = fixtures.anyActor();
    PermissionSet held = actor.permissions();
    JsonNode token = operator().get("/api/v2/authorizations/" + fixtures.anyToken()).json();
    Answer answer = actor.http().post("/api/v2/authorizations/bulk", BULK.formatted(id(token)));
    assertThat(answer.body()).as("seed %d", seed).doesNotContain("wrd_");
    if (answer.status() == 200 && answer.json().path("changed").asInt() == 1) {
      assertThat(held.allows(write(token))).as("%s by %s, seed %d", token, held, seed).isTrue();
    }
  }

  private static String id(JsonNode token) {
    return token.path("id").asText();
  }

  private static Permission write(JsonNode token) {
    return Permission.parse(
        "write:orgs/%s/authorizations/%s".formatted(token.path("orgID").asText(), id(token)));
  }

  /**
   * Whoever changes how long a token or its values live may change the token, and gets no value.
   */
  private void changeLife() {
    Actor actor = fixtures.anyActor();
    PermissionSet held = actor.permissions();
    String path = "/api/v2/authorizations/" + fixtures.anyToken();
    String end = random.nextBoolean() ? "never" : "2099-01-01T00:00:00Z";
    Answer answer =
        switch (random.nextInt(3)) {
          case 0 -> actor.http().post(path + "/rotate/finish", "");
          case 1 -> actor.http().post(path + "/rotate/cancel", "");
          default -> actor.http().patch(path, fixtures.json().put("expiresAt", end).toString());
        };
    if (answer.status() != 200) {
      assertThat(answer.status()).as("%s, seed %d", answer, seed).isIn(400, 401, 403, 404, 422);
      return;
    }
    JsonNode token = answer.json();
    assertThat(token.path("token").asText("")).as("seed %d", seed).doesNotContain("wrd_");
    assertThat(held.allows(write(token))).as("%s by %s, seed %d", token, held, seed).isTrue();
  }
}
