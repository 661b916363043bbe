package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http.Answer;

/** Telegraf configurations (src/docs/api.md, Telegrafs). */
class TelegrafST extends Warder {

  private static final String CONFIG = "[agent]\n  interval = \"10s\" # ü & <all>\n";

  private static Fixtures fixtures;
  private static Made org;

  @BeforeAll
  static void createFixtures() {
    fixtures = new Fixtures(operator());
    org = fixtures.org();
  }

  @Test
  void isCreatedWithAllItsMembers() {
    Answer created = create("plant", ", \"metadata\": {\"buckets\": [\"iot\", \"a\\\"b\"]}");
    String id = created.text("id");

    assertThat(created).isJson(201);
    assertThat(created.body())
        .isEqualTo(
            """
            {"id":"ID","orgID":"ORG","name":"plant","description":"d","config":"[agent]\\n  interval\
             = \\"10s\\" # ü & <all>\\n","metadata":{"buckets":["iot","a\\"b"]},"links":{\
            "labels":"/api/v2/telegrafs/ID/labels","members":"/api/v2/telegrafs/ID/members",\
            "owners":"/api/v2/telegrafs/ID/owners","self":"/api/v2/telegrafs/ID"},"labels":[]}"""
                .replace("ID\"", id + "\"")
                .replace("ID/", id + "/")
                .replace("\"ORG\"", "\"" + org.id() + "\"")
                .replace("org" + id, "orgID"));
  }

  @Test
  void leavesOutWhatIsEmpty() {
    Answer created = operator().post("/api/v2/telegrafs", "{\"orgID\": \"" + org.id() + "\"}");

    assertThat(created).isJson(201);
    for (String member : List.of("name", "description", "config")) {
      assertThat(created.json().has(member)).as(member).isFalse();
    }
    assertThat(created.json().path("metadata").toString()).isEqualTo("{\"buckets\":[]}");
  }

  @ParameterizedTest(name = "Accept: {0} gets {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                                      | application/toml; charset=utf-8
          */*                                         | application/toml; charset=utf-8
          text/html                                   | application/toml; charset=utf-8
          garbage                                     | application/toml; charset=utf-8
          application/toml                            | application/toml; charset=utf-8
          application/json                            | application/json; charset=utf-8
          application/json; q=0.5                     | application/json; charset=utf-8
          text/html, application/json                 | application/json; charset=utf-8
          application/octet-stream                    | application/octet-stream
          application/octet-stream, application/json  | application/octet-stream
          """)
  void isReadAsTheFileUnlessJsonIsAskedFor(String accept, String type) {
    String path = "/api/v2/telegrafs/" + create("plant", "").text("id");
    Answer answer = accept == null ? operator().get(path) : operator().get(path, "Accept", accept);

    assertThat(answer).hasStatus(200).hasHeader("Content-Type", type);
    if (type.startsWith("application/json")) {
      assertThat(answer.text("config")).isEqualTo(CONFIG);
    } else {
      assertThat(answer.body()).isEqualTo(CONFIG);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plant a    | attachment; filename="plant a.toml"
          a\\"b      | attachment; filename="a_b.toml"; filename*=UTF-8''a%22b.toml
          größe      | attachment; filename="gr__e.toml"; filename*=UTF-8''gr%C3%B6%C3%9Fe.toml
          a\\r\\nX: y | attachment; filename="a__X: y.toml"; filename*=UTF-8''a%0D%0AX%3A%20y.toml
          """,
      quoteCharacter = '`')
  void isSavedUnderItsName(String name, String disposition) {
    String path = "/api/v2/telegrafs/" + create(name, "").text("id");

    assertThat(operator().get(path, "Accept", "application/octet-stream"))
        .hasHeader("Content-Disposition", disposition);
  }

  @Test
  void isReplacedAsAWhole() {
    String path = "/api/v2/telegrafs/" + create("before", "").text("id");
    Answer replaced =
        operator()
            .put(
                path,
                "{\"name\": \"after\", \"orgID\": \"%s\", \"id\": \"00000000000000a1\"}"
                    .formatted(instance().orgId()));

    assertThat(replaced).isJson(200);
    assertThat(replaced.text("name")).isEqualTo("after");
    assertThat(replaced.text("orgID")).isEqualTo(org.id());
    assertThat(replaced.json().has("description")).isFalse();
    assertThat(replaced.json().has("config")).isFalse();
    assertThat(operator().get(path, "Accept", "application/json").json())
        .isEqualTo(replaced.json());
    assertThat(operator().get(path).body()).isEmpty();
  }

  @Test
  void isListedByOrganization() {
    Made other = fixtures.org();
    String id = create("one", "").text("id");
    String elsewhere = fixtures.telegraf(other.id()).id();

    assertThat(ids("?orgID=" + org.id())).contains(id).doesNotContain(elsewhere).isSorted();
    assertThat(ids("?org=" + other.name())).containsExactly(elsewhere);
    assertThat(ids("?orgID=ffffffffffffffff")).isEmpty();
    assertThat(ids("")).contains(id, elsewhere);
  }

  @Test
  void isDeletedOnce() {
    String path = "/api/v2/telegrafs/" + create("one", "").text("id");

    assertThat(operator().delete(path)).isNoContent();
    assertThat(operator().delete(path))
        .isError(404, "not found", "telegraf configuration not found");
  }

  @Test
  void tokenMayBeScopedToOne() {
    String id = create("scoped", "").text("id");
    String other = create("other", "").text("id");
    Answer token =
        operator()
            .post(
                "/api/v2/authorizations",
                "{\"orgID\": \"%s\", \"permissions\": %s}"
                    .formatted(
                        org.id(),
                        Fixtures.permissions("read:orgs/" + org.id() + "/telegrafs/" + id)));
    Http holder = anonymous().withToken(token.text("token"));

    assertThat(token.json().at("/permissions/0/resource").toString())
        .isEqualTo(
            "{\"type\":\"telegrafs\",\"id\":\"%s\",\"orgID\":\"%s\",\"org\":\"%s\"}"
                .formatted(id, org.id(), org.name()));
    assertThat(holder.get("/api/v2/telegrafs/" + id)).hasStatus(200);
    assertThat(holder.get("/api/v2/telegrafs/" + other)).hasStatus(401);
    assertThat(holder.get("/api/v2/telegrafs").json().path("configurations")).hasSize(1);
  }

  private static List<String> ids(String query) {
    return Json.ids(operator().get("/api/v2/telegrafs" + query), "configurations");
  }

  private static Answer create(String name, String more) {
    String config = CONFIG.replace("\"", "\\\"").replace("\n", "\\n");
    return operator()
        .post(
            "/api/v2/telegrafs",
            "{\"orgID\": \"%s\", \"name\": \"%s\", \"description\": \"d\", \"config\": \"%s\"%s}"
                .formatted(org.id(), name, config, more));
  }
}
