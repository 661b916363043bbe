package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.warder.system.Fixtures;
import org.warder.system.Http.Answer;

/** Text is stored and found again as sent, or refused, on every database. */
@ParameterizedClass
@EnumSource(Database.class)
class Texts {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** JSON texts that are stored as they are. */
  private static final List<String> STORED =
      List.of(
          " blanks around ",
          "\\u0001\\u001f\\u007f\\u0080",
          "\\ufeff\\ufffe\\uffff\\ufdd0",
          "e\\u0301 \\u00e9 \\u202e \\u2028",
          "\\ud83d\\udd11 \\udbff\\udfff",
          "' ; -- \\\\ \\n\\r\\t %_|");

  /** JSON texts that no client could read again, or not every database can keep. */
  private static final List<String> REFUSED =
      List.of("a\\u0000", "\\u0000", "\\ud800", "\\udc00\\ud800", "a\\ud83db", "\\udd11");

  @Parameter private Database database;

  /** Those of other tests. */
  private List<Path> incidents;

  @BeforeEach
  void note() {
    incidents = database.server().incidents();
  }

  /**
   * Where there is text: a request that creates something with one, and the member that shows it.
   */
  private List<String[]> places(String text) {
    String org = database.instance().orgId();
    String unique = UUID.randomUUID() + text;
    return List.of(
        place("/api/v2/users", "name", "{\"name\": \"%s\"}", unique),
        place(
            "/api/v2/users",
            "oauthID",
            "{\"name\": \"" + UUID.randomUUID() + "\", \"oauthID\": \"%s\"}",
            text),
        place("/api/v2/orgs", "name", "{\"name\": \"%s\"}", unique),
        place(
            "/api/v2/orgs",
            "description",
            "{\"name\": \"" + UUID.randomUUID() + "\", \"description\": \"%s\"}",
            text),
        place("/api/v2/buckets", "name", inOrg(org, "\"name\": \"%s\""), unique),
        place(
            "/api/v2/buckets",
            "description",
            inOrg(org, "\"name\": \"" + UUID.randomUUID() + "\", \"description\": \"%s\""),
            text),
        place(
            "/api/v2/buckets",
            "rp",
            inOrg(org, "\"name\": \"" + UUID.randomUUID() + "\", \"rp\": \"%s\""),
            text),
        place("/api/v2/telegrafs", "name", inOrg(org, "\"name\": \"%s\""), text),
        place("/api/v2/telegrafs", "description", inOrg(org, "\"description\": \"%s\""), text),
        place("/api/v2/telegrafs", "config", inOrg(org, "\"config\": \"%s\""), text),
        place(
            "/api/v2/telegrafs",
            "metadata",
            inOrg(org, "\"metadata\": {\"buckets\": [\"%s\"]}"),
            text),
        place(
            "/api/v2/authorizations",
            "description",
            inOrg(
                org,
                "\"description\": \"%s\", \"permissions\": "
                    + Fixtures.permissions("read:orgs/" + org + "/tasks")),
            text));
  }

  private static String inOrg(String org, String members) {
    return "{\"orgID\": \"" + org + "\", " + members + "}";
  }

  private static String[] place(String path, String member, String body, String text) {
    return new String[] {path, member, body.replace("%s", text)};
  }

  @Test
  void textIsFoundAsSent() throws Exception {
    for (String text : STORED) {
      for (String[] place : places(text)) {
        JsonNode sent = JSON.readTree(place[2]).path(place[1]);
        Answer made = database.operator().post(place[0], place[2]);
        assertThat(made.status()).as("%s %s", place[2], made).isEqualTo(201);
        assertThat(made.json().path(place[1])).isEqualTo(sent);
        JsonNode found =
            database
                .operator()
                .get(place[0] + "/" + made.text("id"), "Accept", "application/json")
                .json();
        assertThat(found.path(place[1])).isEqualTo(sent);
        if (!place[1].equals("metadata") && !place[0].contains("telegrafs")) {
          assertChangeIsFound(place, made.text("id"), sent);
        }
      }
    }
  }

  /** A change to the same text is no conflict, and loses nothing either. */
  private void assertChangeIsFound(String[] place, String id, JsonNode sent) {
    ObjectNode change = JSON.createObjectNode();
    change.set(place[1], sent);
    Answer changed = database.operator().patch(place[0] + "/" + id, change.toString());
    assertThat(changed.status()).as("%s", changed).isEqualTo(200);
    assertThat(changed.json().path(place[1])).isEqualTo(sent);
  }

  @Test
  void textThatCannotBeKeptIsRefused() {
    for (String text : REFUSED) {
      for (String[] place : places(text)) {
        Answer refused = database.operator().post(place[0], place[2]);
        assertThat(refused.status()).as("%s %s", place[2], refused).isEqualTo(400);
        assertThat(refused.text("code")).isEqualTo("invalid");
      }
      for (String[] place :
          List.of(
              new String[] {"/api/v2/orgs/" + database.instance().orgId(), "name"},
              new String[] {"/api/v2/orgs/" + database.instance().orgId(), "description"},
              new String[] {"/api/v2/buckets/" + database.instance().bucketId(), "name"},
              new String[] {"/api/v2/buckets/" + database.instance().bucketId(), "description"},
              new String[] {"/api/v2/users/" + database.instance().userId(), "name"})) {
        String change = "{\"" + place[1] + "\": \"" + text + "\"}";
        Answer refused = database.operator().patch(place[0], change);
        assertThat(refused.status()).as("%s %s %s", place[0], change, refused).isEqualTo(400);
      }
    }
  }

  @Test
  void nothingHasANameThatCannotBeKept() {
    String org = database.instance().orgId();
    for (String name : List.of("ops%00", "%00", "ops%ED%A0%80", "%F0%9F%94", "%FF")) {
      for (String path :
          List.of(
              "/api/v2/users?name=",
              "/api/v2/orgs?org=",
              "/api/v2/buckets?org=",
              "/api/v2/buckets?orgID=" + org + "&name=",
              "/api/v2/telegrafs?org=",
              "/api/v2/authorizations?user=",
              "/api/v2/authorizations?org=")) {
        Answer answer = database.operator().get(path + name);
        assertThat(answer.status()).as("%s%s %s", path, name, answer).isIn(400, 404);
      }
      Answer anywhere = database.operator().get("/api/v2/buckets?name=" + name);
      assertThat(anywhere.status()).as("%s", anywhere).isIn(200, 400);
      assertThat(anywhere.json().path("buckets")).isEmpty();
    }
    assertThat(database.server().incidents()).isEqualTo(incidents);
  }
}
