package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.Json;

/**
 * Each filter finds the same tokens on both databases, within an organization and without, and many
 * are changed by it (src/docs/api.md, Filters of tokens and Many tokens at once).
 */
class Filters {

  private static final String TOKENS = "/api/v2/authorizations";
  private static final List<String> ADVICE =
      List.of(
          "unused",
          "neverUsed",
          "excess",
          "expiring",
          "beyondMaximum",
          "ownerGone",
          "rotating",
          "reused");

  @ParameterizedTest
  @EnumSource
  void filtersFindTheirTokens(Database database) {
    Given given = new Given(database);

    assertFinds(given, "effectiveStatus", "active", given.used, given.rotated, given.ending);
    assertFinds(given, "effectiveStatus", "inactive", given.inactive);
    assertFinds(given, "effectiveStatus", "ownerInactive", given.blocked);
    assertFinds(given, "effectiveStatus", "ownerDeleted", given.orphan);
    assertFinds(given, "effectiveStatus", "expired");
    assertFinds(given, "advice", "rotating", given.rotated);
    assertFinds(given, "advice", "ownerGone", given.blocked, given.orphan);
    assertFinds(given, "advice", "expiring", given.ending);
    assertFinds(given, "advice", "reused");
    assertFinds(given, "advice", "unused");
    assertFinds(given, "advice", "neverUsed");
    assertFinds(given, "advice", "excess");
    assertFinds(given, "expiresBefore", given.soon.toString(), given.ending);
    String later = Instant.now().toString();
    assertThat(given.use(given.used)).hasStatus(200);
    assertFinds(
        given, "unusedSince", later, given.rotated, given.inactive, given.ending, given.blocked);
  }

  /** The answer is the same whether the caller names an organization or not. */
  private static void assertFinds(Given given, String name, String value, IssuedToken... tokens) {
    List<String> expected = new ArrayList<>();
    for (IssuedToken token : tokens) {
      expected.add(token.id());
    }
    String query = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    assertThat(given.found(query + "&orgID=" + given.org.id()))
        .as(query)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(given.found(query)).as(query + ", of all").containsAll(expected);
    Answer preview =
        given.bulk(
            "\"%s\": \"%s\", \"orgID\": \"%s\"".formatted(name, value, given.org.id()),
            "\"dryRun\": true");
    assertThat(preview).hasStatus(200);
    assertThat(preview.json().path("first").findValuesAsText("id"))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(given.bulk("\"%s\": \"%s\"".formatted(name, value), "\"dryRun\": true"))
        .hasStatus(200);
  }

  @ParameterizedTest
  @EnumSource
  void everyAdviceCanBeAskedForWithoutAnOrganization(Database database) {
    for (String advice : ADVICE) {
      assertThat(database.operator().get(TOKENS + "?advice=" + advice)).hasStatus(200);
      assertThat(database.operator().get(TOKENS + "?effectiveStatus=active&advice=" + advice))
          .hasStatus(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void manyAreChangedByThem(Database database) {
    Given given = new Given(database);
    String ofOrg = ", \"orgID\": \"" + given.org.id() + "\"";

    assertChanged(given.change("\"advice\": \"rotating\"" + ofOrg, "inactive", 1), 1);
    assertThat(given.use(given.rotated)).hasStatus(401);
    assertChanged(given.change("\"effectiveStatus\": \"inactive\"" + ofOrg, "active", 2), 2);
    assertThat(given.use(given.rotated)).hasStatus(200);
    assertChanged(given.change("\"advice\": \"expiring\"" + ofOrg, "expire", 1), 1);
    assertThat(given.use(given.ending)).hasStatus(401);
    assertChanged(given.change("\"advice\": \"ownerGone\"" + ofOrg, "delete", 2), 2);
    assertFinds(given, "advice", "ownerGone");
    assertChanged(given.change("\"effectiveStatus\": \"active\"" + ofOrg, "delete", 3), 3);
    assertFinds(given, "effectiveStatus", "active");
    assertFinds(given, "effectiveStatus", "expired", given.ending);
  }

  private static void assertChanged(Answer answer, int count) {
    assertThat(answer).hasStatus(200);
    assertThat(answer.json().path("changed").asInt()).as(answer.body()).isEqualTo(count);
  }

  /** Tokens of an organization of their own, each with something that a filter finds. */
  private static final class Given {

    private final Database database;
    private final Http operator;
    private final Fixtures fixtures;
    private final Made org;
    private final Instant soon = Instant.now().plusSeconds(86_400);
    private final IssuedToken used;
    private final IssuedToken rotated;
    private final IssuedToken inactive;
    private final IssuedToken ending;
    private final IssuedToken blocked;
    private final IssuedToken orphan;

    Given(Database database) {
      this.database = database;
      operator = database.operator();
      fixtures = new Fixtures(operator);
      org = fixtures.org();
      Made user = fixtures.user();
      used = token(user);
      rotated = token(user);
      assertThat(operator.post(TOKENS + "/" + rotated.id() + "/rotate", "{}")).hasStatus(200);
      inactive = token(user);
      change(TOKENS + "/" + inactive.id(), "{\"status\": \"inactive\"}");
      ending = token(user);
      change(TOKENS + "/" + ending.id(), "{\"expiresAt\": \"" + soon.minusSeconds(60) + "\"}");
      Made away = fixtures.user();
      blocked = token(away);
      change("/api/v2/users/" + away.id(), "{\"status\": \"inactive\"}");
      Made gone = fixtures.user();
      orphan = token(gone);
      fixtures.delete("/api/v2/users/" + gone.id());
    }

    private IssuedToken token(Made user) {
      return fixtures.token(org.id(), user.id(), "read:tasks");
    }

    private void change(String path, String body) {
      assertThat(operator.patch(path, body)).hasStatus(200);
    }

    List<String> found(String query) {
      Answer list = operator.get(TOKENS + "?" + query);
      assertThat(list).hasStatus(200);
      return Json.ids(list, "authorizations");
    }

    Answer use(IssuedToken token) {
      return database.server().http().withToken(token.secret()).get("/api/v2/orgs");
    }

    Answer change(String filter, String change, int expected) {
      return send(filter, change, "\"expect\": " + expected);
    }

    Answer bulk(String filter, String more) {
      return send(filter, "inactive", more);
    }

    private Answer send(String filter, String change, String more) {
      return operator.post(
          TOKENS + "/bulk",
          "{\"filter\": {%s}, \"change\": \"%s\", %s}".formatted(filter, change, more));
    }
  }
}
