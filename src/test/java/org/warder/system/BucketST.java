package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;
import static org.warder.system.Json.members;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http.Answer;

/** What buckets look like, and what creation and change make of them (src/docs/api.md, Buckets). */
class BucketST extends Warder {

  private final Made org = new Fixtures(operator()).org();

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

  private Answer bucket(String more) {
    Answer answer =
        operator()
            .post(
                "/api/v2/buckets",
                "{\"orgID\": \"%s\", \"name\": \"%s\"%s}"
                    .formatted(org.id(), unique("bucket"), more));
    assertThat(answer).isJson(201);
    return answer;
  }
}
