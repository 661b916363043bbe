package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http.Answer;

/** An update changes what it names, and nothing else. */
class UpdatesST extends Warder {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Fixtures fixtures = new Fixtures(operator());
  private final Made org = fixtures.org();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"retentionRules\":[{}]}",
        "{\"retentionRules\":[{\"type\":\"expire\"}]}",
        "{\"retentionRules\":[{\"everySeconds\":null}]}",
        "{\"retentionRules\":[{\"everySeconds\":null,\"shardGroupDurationSeconds\":null}]}",
        "{\"retentionRules\":[{\"shardGroupDurationSeconds\":0}]}",
        "{\"retentionRules\":[]}",
        "{\"retentionRules\":null}"
      })
  void retentionStaysUnlessNamed(String change) {
    String path = bucket();
    JsonNode before = operator().get(path).json();

    Answer changed = operator().patch(path, change);

    assertThat(changed.status()).isEqualTo(200);
    assertThat(withoutTime(changed.json())).isEqualTo(withoutTime(before));
    assertThat(operator().get(path).json()).isEqualTo(changed.json());
  }

  @Test
  void shardGroupsChangeWithoutTheRetention() {
    Answer changed =
        operator()
            .patch(
                bucket(),
                "{\"retentionRules\":[{\"type\":\"expire\",\"shardGroupDurationSeconds\":43200}]}");

    assertThat(changed.json().at("/retentionRules/0/everySeconds").asLong()).isEqualTo(5_184_000);
    assertThat(changed.json().at("/retentionRules/0/shardGroupDurationSeconds").asLong())
        .isEqualTo(43_200);
  }

  @Test
  void eachMemberChangesAlone() {
    String name = unique("name");
    assertOnlyNamedChanges(bucket(), "name", name);
    assertOnlyNamedChanges(bucket(), "description", "other");
    assertOnlyNamedChanges("/api/v2/orgs/" + org.id(), "name", name);
    assertOnlyNamedChanges("/api/v2/orgs/" + org.id(), "description", "other");
    assertOnlyNamedChanges("/api/v2/users/" + fixtures.user().id(), "name", name);
    assertOnlyNamedChanges("/api/v2/users/" + fixtures.user().id(), "status", "inactive");
    assertOnlyNamedChanges(token(), "description", "other");
    assertOnlyNamedChanges(token(), "status", "inactive");
  }

  @Test
  void nullAndNothingChangeNothing() {
    for (String path :
        List.of(
            bucket(),
            "/api/v2/orgs/" + org.id(),
            "/api/v2/users/" + fixtures.user().id(),
            token())) {
      for (String change :
          List.of("{}", "null", "{\"name\":null,\"description\":null,\"status\":null}")) {
        JsonNode before = operator().get(path).json();
        Answer changed = operator().patch(path, change);
        assertThat(changed.status()).as("%s %s %s", path, change, changed).isEqualTo(200);
        assertThat(withoutTime(changed.json())).isEqualTo(withoutTime(before));
      }
    }
  }

  private static void assertOnlyNamedChanges(String path, String member, String value) {
    ObjectNode expected = withoutTime(operator().get(path).json());
    ObjectNode change = JSON.createObjectNode().put(member, value);

    Answer changed = operator().patch(path, change.toString());

    assertThat(changed.status()).as("%s", changed).isEqualTo(200);
    expected.put(member, value);
    if (member.equals("status") && expected.has("effectiveStatus")) {
      expected.put("effectiveStatus", value);
    }
    ObjectNode shown = withoutTime(changed.json());
    // Names stand in the links of an organization, too.
    expected.remove("links");
    shown.remove("links");
    assertThat(shown).isEqualTo(expected);
  }

  private static ObjectNode withoutTime(JsonNode object) {
    ObjectNode copy = object.deepCopy();
    copy.remove("updatedAt");
    return copy;
  }

  private String bucket() {
    Answer made =
        operator()
            .post(
                "/api/v2/buckets",
                """
                {"name": "%s", "orgID": "%s", "description": "d", "rp": "r", "retentionRules":
                  [{"everySeconds": 5184000, "shardGroupDurationSeconds": 86400}]}
                """
                    .formatted(unique("bucket"), org.id()));
    assertThat(made.status()).isEqualTo(201);
    return "/api/v2/buckets/" + made.text("id");
  }

  private String token() {
    Answer made =
        operator()
            .post(
                "/api/v2/authorizations",
                """
                {"orgID": "%s", "description": "d", "permissions": %s}
                """
                    .formatted(org.id(), Fixtures.permissions("read:orgs/" + org.id() + "/tasks")));
    assertThat(made.status()).isEqualTo(201);
    return "/api/v2/authorizations/" + made.text("id");
  }
}
