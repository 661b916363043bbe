package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;
import static org.warder.system.Json.members;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http.Answer;

/** What tokens look like, and what creation and change make of them (src/docs/api.md, Tokens). */
class TokenST extends Warder {

  private final Made org = new Fixtures(operator()).org();

  @Test
  void authorizationHasAllItsMembers() {
    Answer answer =
        operator()
            .post(
                "/api/v2/authorizations",
                "{\"orgID\": \"%s\", \"permissions\": %s}"
                    .formatted(org.id(), Fixtures.permissions("read:orgs/" + org.id() + "/tasks")));

    assertThat(answer).isJson(201).hasHeader("Cache-Control", "no-store");
    assertThat(members(answer.json()))
        .containsExactly(
            "id",
            "token",
            "status",
            "description",
            "orgID",
            "org",
            "userID",
            "user",
            "permissions",
            "links",
            "createdAt",
            "updatedAt",
            "expiresAt",
            "lifetimeSeconds",
            "effectiveStatus",
            "lastUsedAt",
            "lastReusedAt",
            "rotation");
    assertThat(answer.text("id")).matches("[0-9a-f]{16}");
    assertThat(answer.text("status")).isEqualTo("active");
    assertThat(answer.json().path("description").asText("absent")).isEmpty();
    assertThat(answer.json().path("permissions").toString())
        .isEqualTo(
            "[{\"action\":\"read\",\"resource\":{\"type\":\"tasks\",\"orgID\":\"%s\",\"org\":\"%s\"}}]"
                .formatted(org.id(), org.name()));
    assertThat(answer.text("createdAt")).isEqualTo(answer.text("updatedAt")).endsWith("Z");
    assertThat(OffsetDateTime.parse(answer.text("createdAt")).toInstant())
        .isBefore(Instant.now().plusSeconds(60));
  }

  @Test
  void unscopedPermissionsNameNothing() {
    Answer answer =
        operator()
            .post(
                "/api/v2/authorizations",
                "{\"orgID\": \"%s\", \"permissions\": %s}"
                    .formatted(org.id(), Fixtures.permissions("read:tasks", "read:tasks")));

    // In the order given, duplicates and all.
    assertThat(answer.json().path("permissions").toString())
        .isEqualTo(
            "[{\"action\":\"read\",\"resource\":{\"type\":\"tasks\"}},"
                + "{\"action\":\"read\",\"resource\":{\"type\":\"tasks\"}}]");
  }

  @ParameterizedTest
  @CsvSource({
    "'{}', active, before",
    "'{\"description\": null, \"status\": null}', active, before",
    "'{\"description\": \"\"}', active, ''",
    "'{\"description\": \"after\"}', active, after",
    "'{\"status\": \"\"}', active, before",
    "'{\"status\": \"inactive\"}', inactive, before",
    "'{\"status\": \"inactive\", \"permissions\": [], \"orgID\": \"x\", \"token\": \"t\"}', inactive, before",
  })
  void changeOfATokenTouchesStatusAndDescriptionAlone(
      String body, String status, String description) {
    String path =
        "/api/v2/authorizations/"
            + operator()
                .post(
                    "/api/v2/authorizations",
                    "{\"orgID\": \"%s\", \"description\": \"before\", \"permissions\": %s}"
                        .formatted(org.id(), Fixtures.permissions("read:tasks")))
                .text("id");
    JsonNode before = operator().get(path).json();
    Answer changed = operator().patch(path, body);

    assertThat(changed).isJson(200);
    assertThat(changed.text("status")).isEqualTo(status);
    assertThat(changed.json().path("description").asText("absent")).isEqualTo(description);
    assertThat(changed.json().path("permissions")).isEqualTo(before.path("permissions"));
    assertThat(changed.text("orgID")).isEqualTo(org.id());
    assertThat(changed.text("createdAt")).isEqualTo(before.path("createdAt").asText());
    assertThat(OffsetDateTime.parse(changed.text("updatedAt")))
        .isAfter(OffsetDateTime.parse(before.path("updatedAt").asText()));
    assertThat(operator().get(path).json()).isEqualTo(changed.json());
  }

  @Test
  void tokenMayBeBornInactive() {
    Answer answer =
        operator()
            .post(
                "/api/v2/authorizations",
                "{\"orgID\": \"%s\", \"status\": \"inactive\", \"permissions\": %s}"
                    .formatted(org.id(), Fixtures.permissions("read:tasks")));

    assertThat(answer.text("status")).isEqualTo("inactive");
    assertThat(anonymous().withToken(answer.text("token")).get("/api/v2/resources"))
        .isError(401, "unauthorized", "token is inactive");
  }
}
