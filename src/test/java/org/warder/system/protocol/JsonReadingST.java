package org.warder.system.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.Http.Answer;
import org.warder.system.Warder;

/** How JSON is read, whatever the resource (src/docs/api.md, JSON reading rules). */
class JsonReadingST extends Warder {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"NAME\": \"<name>\"}",
        "{\"Name\": \"<name>\", \"STATUS\": \"active\"}",
        "{\"name\": \"first\", \"name\": \"<name>\"}",
        "{\"name\": \"first\", \"NAME\": \"<name>\"}",
        "{\"name\": \"<name>\"} and more",
        "{\"name\": \"<name>\"}{\"name\": \"second\"}",
        "{\"name\": \"<name>\"}}}",
        "  \n\t{\"name\": \"<name>\"}\n",
        "{\"name\": \"<name>\", \"status\": null, \"oauthID\": null}",
        "{\"name\": \"<name>\", \"unknown\": {\"a\": [1, {\"b\": null}]}, \"id\": \"x\"}",
        "{\"name\": \"<name>\", \"links\": {\"self\": 7}}",
        "{\"name\": \"<name>\", \"status\": \"\"}",
      })
  void bodyIsReadAsGoWould(String template) {
    String name = unique("go");
    Answer answer = operator().post("/api/v2/users", template.replace("<name>", name));

    assertThat(answer).isJson(201);
    assertThat(answer.text("name")).isEqualTo(name);
    assertThat(answer.text("status")).isEqualTo("active");
  }

  @Test
  void idInACreationIsIgnored() {
    Answer answer =
        operator()
            .post(
                "/api/v2/users",
                "{\"id\": \"00000000000000a1\", \"name\": \"" + unique("own-id") + "\"}");

    assertThat(answer).isJson(201);
    assertThat(answer.text("id")).isNotEqualTo("00000000000000a1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v2/users          |                                              | EOF
          /api/v2/users          | {"name": "n"                                 | unexpected end of JSON
          /api/v2/users          | {"name": "n                                  | unexpected end of JSON
          /api/v2/users          | name=n                                       | no JSON at line 1, column 1
          /api/v2/users          | {'name': 1}                                  | no JSON at line 1, column 2
          /api/v2/users          | ["n"]                                        | must be an object
          /api/v2/users          | "n"                                          | must be an object
          /api/v2/users          | 7                                            | must be an object
          /api/v2/users          | {"name": 7}                                  | name: must be text
          /api/v2/users          | {"NAME": true}                               | name: must be text
          /api/v2/users          | {"name": {"a": 1}}                           | name: must be text
          /api/v2/users          | {"name": ["a"]}                              | name: must be text
          /api/v2/authorizations | {"orgID": 7}                                 | orgID: must be text
          /api/v2/authorizations | {"permissions": {}}                          | permissions: must be a list
          /api/v2/authorizations | {"permissions": "all"}                       | permissions: must be a list
          /api/v2/authorizations | {"permissions": [7]}                         | permissions[0]: must be an object
          /api/v2/authorizations | {"permissions": [{}, {"action": 7}]}         | permissions[1].action: must be text
          /api/v2/authorizations | {"permissions": [{"resource": "buckets"}]}   | permissions[0].resource: must be an object
          /api/v2/authorizations | {"permissions": [{"resource": {"id": []}}]}  | permissions[0].resource.id: must be text
          /api/v2/setup          | {"retentionPeriodSeconds": "1"}              | retentionPeriodSeconds: must be a whole number
          /api/v2/setup          | {"retentionPeriodSeconds": 1.5}              | retentionPeriodSeconds: must be a whole number
          /api/v2/setup          | {"retentionPeriodSeconds": 99999999999999999999} | retentionPeriodSeconds: must be a whole number of 64 bits
          """)
  void messageNamesTheMemberAndWhatItMustBe(String path, String body, String complaint) {
    assertThat(operator().send("POST", path, body))
        .isError(400, "invalid", "invalid json structure: " + complaint);
  }

  @Test
  void bodyThatIsNestedTooDeeplyIsRefused() {
    String body = "{\"x\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}";

    assertThat(operator().post("/api/v2/users", body))
        .isError(400, "invalid", "invalid json structure: nested too deeply, or a number too long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"<name>\", \"status\": \"active\", \"oauthID\": \"\", \"name\": \"<last>\"}",
        "{\"name\": \"<name>\", \"NAME\": \"<last>\"}",
        "{\"NAME\": \"<name>\", \"name\": 7, \"Name\": \"<last>\"}",
      })
  void lastOfDuplicateKeysCounts(String template) {
    String last = unique("last");
    String body = template.replace("<name>", unique("first")).replace("<last>", last);
    Answer answer = operator().post("/api/v2/users", body);

    assertThat(answer).isJson(201);
    assertThat(answer.text("name")).isEqualTo(last);
  }

  @Test
  void lastOfDuplicateKeysOfAPermissionCountsWhereverItStands() {
    Answer answer =
        operator()
            .post(
                "/api/v2/authorizations",
                """
                {"orgID": "%s", "permissions": [{"action": "read", "resource": {"type": "tasks"}, "action": "write"}]}
                """
                    .formatted(instance().orgId()));

    assertThat(answer).isJson(201);
    assertThat(answer.json().at("/permissions/0/action").asText()).isEqualTo("write");
  }
}
