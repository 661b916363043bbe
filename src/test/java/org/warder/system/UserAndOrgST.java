package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;
import static org.warder.system.Json.members;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http.Answer;

/** What users and organizations look like, and what creation, change and deletion make of them. */
class UserAndOrgST extends Warder {

  private final Fixtures fixtures = new Fixtures(operator());
  private final Made org = fixtures.org();

  @Test
  void userHasAnAccountOfAnIdentityProviderIfGiven() {
    Answer plain =
        operator().post("/api/v2/users", "{\"name\": \"%s\"}".formatted(unique("plain")));
    Answer linked =
        operator()
            .post(
                "/api/v2/users",
                "{\"name\": \"%s\", \"oauthID\": \"oa\", \"status\": \"inactive\"}"
                    .formatted(unique("linked")));

    assertThat(members(plain.json())).containsExactly("links", "id", "name", "status");
    assertThat(members(linked.json())).containsExactly("links", "id", "name", "oauthID", "status");
    assertThat(linked.text("status")).isEqualTo("inactive");
  }

  @Test
  void organizationHasItsLinksAndSystemBuckets() {
    String name = "R&D, " + unique("team");
    Answer created = operator().post("/api/v2/orgs", "{\"name\": \"  %s\"}".formatted(name));
    String id = created.text("id");

    assertThat(created).isJson(201);
    assertThat(members(created.json()))
        .containsExactly(
            "links",
            "id",
            "name",
            "description",
            "createdAt",
            "updatedAt",
            "tokenLifetimeMaxSeconds");
    assertThat(created.text("name")).isEqualTo("  " + name);
    assertThat(created.json().path("links").toString())
        .isEqualTo(
            """
            {"buckets":"/api/v2/buckets?org=  NAME","dashboards":"/api/v2/dashboards?org=  NAME",\
            "labels":"/api/v2/orgs/ID/labels","logs":"/api/v2/orgs/ID/logs",\
            "members":"/api/v2/orgs/ID/members","owners":"/api/v2/orgs/ID/owners",\
            "secrets":"/api/v2/orgs/ID/secrets","self":"/api/v2/orgs/ID",\
            "tasks":"/api/v2/tasks?org=  NAME"}"""
                .replace("NAME", name)
                .replace("ID", id));
    assertThat(created.text("createdAt")).isEqualTo(created.text("updatedAt"));
    JsonNode buckets = operator().get("/api/v2/buckets?orgID=" + id).json().path("buckets");
    assertThat(buckets.findValuesAsText("name")).containsExactly("_monitoring", "_tasks");
    assertThat(buckets).allMatch(bucket -> bucket.path("type").asText().equals("system"));
    assertThat(buckets.findValuesAsText("everySeconds")).containsExactly("604800", "259200");
    assertThat(operator().get("/api/v2/orgs/" + id + "/owners").json().at("/users/0/id").asText())
        .isEqualTo(instance().userId());
  }

  @Test
  void memberIsAUserWithARole() {
    Made user = fixtures.user();
    Answer member =
        operator().post("/api/v2/orgs/" + org.id() + "/members", "{\"id\": \"" + user.id() + "\"}");

    assertThat(member).isJson(201);
    assertThat(member.json().toString())
        .isEqualTo(
            "{\"role\":\"member\",\"links\":{\"self\":\"/api/v2/users/%s\"},\"id\":\"%s\","
                    .formatted(user.id(), user.id())
                + "\"name\":\"%s\",\"status\":\"active\"}".formatted(user.name()));
    JsonNode list = operator().get("/api/v2/orgs/" + org.id() + "/members").json();
    assertThat(list.at("/links/self").asText()).isEqualTo("/api/v2/orgs/" + org.id() + "/members");
    assertThat(list.path("users")).contains(member.json());
  }

  @Test
  void userAndOrganizationMayKeepTheirNames() {
    Made user = fixtures.user();

    assertThat(
            operator().patch("/api/v2/users/" + user.id(), "{\"name\": \"" + user.name() + "\"}"))
        .hasStatus(200);
    assertThat(operator().patch("/api/v2/orgs/" + org.id(), "{\"name\": \"" + org.name() + "\"}"))
        .hasStatus(200);
  }

  @Test
  void deletionOfAnOrganizationTakesItsBucketsAndMembersButNotItsTokens() {
    Made doomed = fixtures.org();
    Made user = fixtures.user();
    fixtures.give("member", user.id(), doomed.id());
    String bucket = fixtures.bucket(doomed.id()).id();
    String telegraf = fixtures.telegraf(doomed.id()).id();
    fixtures.delete("/api/v2/orgs/" + doomed.id());

    assertThat(operator().get("/api/v2/buckets/" + bucket))
        .isError(404, "not found", "bucket not found");
    assertThat(operator().get("/api/v2/telegrafs/" + telegraf))
        .isError(404, "not found", "telegraf configuration not found");
    assertThat(operator().get("/api/v2/users/" + user.id() + "/permissions").json()).hasSize(2);
  }
}
