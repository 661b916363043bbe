package org.warder.system.privileges;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.system.Http;
import org.warder.system.Http.Answer;

/** Random changes of how long tokens live, each by somebody who may or may not change them. */
final class LifeChanges {

  private static final String BULK =
      "{\"filter\": {\"id\": \"%s\"}, \"change\": \"expire\", \"expect\": 1, \"includeSelf\": true,"
          + " \"expiresAt\": \"2098-01-01T00:00:00Z\"}";

  private final Http operator;
  private final RandomFixtures fixtures;
  private final Random random;
  private final long seed;

  LifeChanges(Http operator, RandomFixtures fixtures, Random random, long seed) {
    this.operator = operator;
    this.fixtures = fixtures;
    this.random = random;
    this.seed = seed;
  }

  /** Changes one token, or many. */
  void change() {
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
    JsonNode token = operator.get("/api/v2/authorizations/" + fixtures.anyToken()).json();
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
