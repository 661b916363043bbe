package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http.Answer;

/** What objects look like, and what creation and change make of them. */
class ObjectsST extends Warder {

  private static Fixtures fixtures;
  private static Made org;

  @BeforeAll
  static void makeTheWorld() {
    fixtures = new Fixtures(operator());
    org = fixtures.org();
  }

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
            "updatedAt");
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
        .containsExactly("links", "id", "name", "description", "createdAt", "updatedAt");
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

  @Test
  void bucketHasAllItsMembers() {
    Answer plain = bucket("");
    Answer full = bucket(", \"description\": \"d\", \"rp\": \"autogen\"");
    String id = plain.text("id");

    assertThat(members(plain.json()))
        .containsExactly(
            "id",
            "orgID",
            "type",
            "name",
            "retentionRules",
            "createdAt",
            "updatedAt",
            "links",
            "labels");
    assertThat(full.text("description")).isEqualTo("d");
    assertThat(full.text("rp")).isEqualTo("autogen");
    assertThat(plain.text("type")).isEqualTo("user");
    assertThat(plain.json().path("labels").toString()).isEqualTo("[]");
    assertThat(plain.json().path("links").toString())
        .isEqualTo(
            """
            {"labels":"/api/v2/buckets/BUCKET/labels","members":"/api/v2/buckets/BUCKET/members",\
            "org":"/api/v2/orgs/ORG","owners":"/api/v2/buckets/BUCKET/owners",\
            "self":"/api/v2/buckets/BUCKET","write":"/api/v2/write?org=ORG&bucket=BUCKET"}"""
                .replace("BUCKET", id)
                .replace("ORG", org.id()));
    assertThat(operator().get("/api/v2/buckets/" + id + "/labels").json().toString())
        .isEqualTo("{\"links\":{\"self\":\"/api/v2/labels\"},\"labels\":[]}");
  }

  @ParameterizedTest(name = "created with {0}: {1} and {2} seconds")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          null                                                                       | 0        | 604800
          []                                                                         | 0        | 604800
          [{}]                                                                       | 0        | 604800
          [{"everySeconds": 3600}]                                                   | 3600     | 3600
          [{"everySeconds": 172799}]                                                 | 172799   | 3600
          [{"everySeconds": 172800}]                                                 | 172800   | 86400
          [{"everySeconds": 15551999}]                                               | 15551999 | 86400
          [{"everySeconds": 15552000}]                                               | 15552000 | 604800
          [{"type": "whatever", "everySeconds": 7200, "shardGroupDurationSeconds": 60}] | 7200  | 3600
          [{"everySeconds": 7200, "shardGroupDurationSeconds": 7200}]                | 7200     | 7200
          [{"everySeconds": 0, "shardGroupDurationSeconds": 7200}]                   | 0        | 7200
          """)
  void bucketKeepsDataAsLongAsItsRuleSays(String rules, long every, long shardGroup) {
    assertRule(bucket(", \"retentionRules\": " + rules), every, shardGroup);
  }

  @ParameterizedTest(name = "changed with {0}: {1} and {2} seconds")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          null                                                                       | 172800  | 86400
          []                                                                         | 172800  | 86400
          [{"everySeconds": 90000}]                                                  | 90000   | 86400
          [{"everySeconds": 90000, "shardGroupDurationSeconds": 0}]                  | 90000   | 86400
          [{"everySeconds": 7200, "shardGroupDurationSeconds": 3600}]                | 7200    | 3600
          [{"everySeconds": 0}]                                                      | 0       | 86400
          """)
  void changedRuleKeepsWhatItDoesNotName(String rules, long every, long shardGroup) {
    Answer bucket = bucket(", \"retentionRules\": [{\"everySeconds\": 172800}]");
    Answer changed =
        operator()
            .patch("/api/v2/buckets/" + bucket.text("id"), "{\"retentionRules\": " + rules + "}");

    assertThat(changed).isJson(200);
    assertRule(changed, every, shardGroup);
  }

  private static void assertRule(Answer bucket, long every, long shardGroup) {
    assertThat(bucket.json().path("retentionRules").toString())
        .isEqualTo(
            "[{\"type\":\"expire\",\"everySeconds\":%d,\"shardGroupDurationSeconds\":%d}]"
                .formatted(every, shardGroup));
  }

  @Test
  void bucketMayKeepItsOwnNameAndASystemBucketItsName() {
    Answer bucket = bucket("");
    String path = "/api/v2/buckets/" + bucket.text("id");

    assertThat(operator().patch(path, "{\"name\": \"" + bucket.text("name") + "\"}"))
        .hasStatus(200);
    String system =
        operator()
            .get("/api/v2/buckets?name=_tasks&orgID=" + org.id())
            .json()
            .at("/buckets/0/id")
            .asText();
    assertThat(operator().patch("/api/v2/buckets/" + system, "{\"name\": \"_tasks\"}"))
        .hasStatus(200);
    assertThat(operator().delete("/api/v2/buckets/" + system)).hasStatus(400);
    assertThat(operator().get("/api/v2/buckets/" + system)).hasStatus(200);
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

  private static Answer bucket(String more) {
    Answer answer =
        operator()
            .post(
                "/api/v2/buckets",
                "{\"orgID\": \"%s\", \"name\": \"%s\"%s}"
                    .formatted(org.id(), unique("bucket"), more));
    assertThat(answer).isJson(201);
    return answer;
  }

  private static List<String> members(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
