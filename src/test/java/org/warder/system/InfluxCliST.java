package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures.Made;
import org.warder.system.RawHttp.RawAnswer;

/** What the {@code influx} command line sends, request by request and byte by byte. */
class InfluxCliST extends Warder {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static Fixtures fixtures;
  private static Made org;
  private static Made user;

  @BeforeAll
  static void makeTheWorld() {
    fixtures = new Fixtures(operator());
    org = fixtures.org();
    user = fixtures.user();
  }

  // influx auth

  @Test
  void authCreateForOneBucket() throws Exception {
    Made bucket = fixtures.bucket(org.id());
    JsonNode found = get("/api/v2/orgs?org=" + org.name()).path("orgs");
    assertThat(found).hasSize(1);
    JsonNode users = get("/api/v2/users?name=" + user.name()).path("users");
    assertThat(users).hasSize(1);
    JsonNode created =
        json(
            201,
            post(
                "/api/v2/authorizations",
                """
                {"description":"d","orgID":"ORG","permissions":[\
                {"action":"read","resource":{"id":"BUCKET","orgID":"ORG","type":"buckets"}},\
                {"action":"write","resource":{"id":"BUCKET","orgID":"ORG","type":"buckets"}}],\
                "userID":"USER"}
                """
                    .replace("ORG", found.get(0).path("id").asText())
                    .replace("BUCKET", bucket.id())
                    .replace("USER", users.get(0).path("id").asText())));

    assertThat(created.path("token").asText()).startsWith("wrd_");
    assertThat(created.path("status").asText()).isEqualTo("active");
    assertThat(created.path("user").asText()).isEqualTo(user.name());
    assertThat(created.path("permissions")).hasSize(2);
  }

  @Test
  void authCreateWithoutAUserTakesTheFirst() throws Exception {
    JsonNode users = get("/api/v2/users?name=").path("users");

    assertThat(users.get(0).path("id").asText()).isEqualTo(instance().userId());
  }

  @Test
  void authCreateWithoutAUserFindsTheCallerWhoMaySeeNobodyElse() throws Exception {
    String token = fixtures.allAccessToken(org.id(), user.id()).secret();
    RawAnswer answer = send("GET /api/v2/users?name= HTTP/1.1", token);

    JsonNode users = json(200, answer).path("users");
    assertThat(users).hasSize(1);
    assertThat(users.get(0).path("id").asText()).isEqualTo(user.id());
  }

  @Test
  void authCreateWithoutPermissionsSendsNull() throws Exception {
    RawAnswer answer =
        post(
            "/api/v2/authorizations",
            "{\"orgID\":\"%s\",\"permissions\":null,\"userID\":\"%s\"}\n"
                .formatted(org.id(), user.id()));

    assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 400 Bad Request");
    assertThat(error(answer)).isEqualTo("invalid: authorization must include permissions");
  }

  @Test
  void authCreateOfATypeThatOnlyTheCloudHas() throws Exception {
    RawAnswer answer =
        post(
            "/api/v2/authorizations",
            """
            {"orgID":"ORG","permissions":[{"action":"read","resource":{"orgID":"ORG",\
            "type":"flows"}}],"userID":"%s"}
            """
                .formatted(user.id())
                .replace("ORG", org.id()));

    assertThat(error(answer))
        .isEqualTo(
            "invalid: invalid resource type for permission: unknown resource type for permission");
  }

  @Test
  void authCreateOfAnOperatorToken() throws Exception {
    assertThat(createFrom(fixtures.operatorPermissions())).hasSize(44);
  }

  @Test
  void authCreateOfAnAllAccessToken() throws Exception {
    assertThat(createFrom(fixtures.allAccess(org.id(), user.id()))).hasSize(43);
  }

  private static JsonNode createFrom(JsonNode permissions) throws Exception {
    String body =
        "{\"orgID\":\"%s\",\"permissions\":%s,\"userID\":\"%s\"}\n"
            .formatted(org.id(), permissions, user.id());
    return json(201, post("/api/v2/authorizations", body)).path("permissions");
  }

  @Test
  void authListAsksForAllAndForOne() throws Exception {
    String id = token();

    assertThat(get("/api/v2/authorizations").path("authorizations").findValuesAsText("id"))
        .contains(id);
    JsonNode one = get("/api/v2/authorizations/" + id);
    for (String member : List.of("id", "description", "token", "status", "user", "userID")) {
      assertThat(one.path(member).isTextual()).as(member).isTrue();
    }
  }

  @Test
  void authInactiveAndActive() throws Exception {
    String path = "/api/v2/authorizations/" + token();
    get(path);
    JsonNode inactive = json(200, patch(path, "{\"status\":\"inactive\"}\n"));
    get(path);
    JsonNode active = json(200, patch(path, "{\"status\":\"active\"}\n"));

    assertThat(inactive.path("status").asText()).isEqualTo("inactive");
    assertThat(inactive.path("permissions")).hasSize(1);
    assertThat(active.path("status").asText()).isEqualTo("active");
  }

  @Test
  void authDeleteFetchesBeforeItDeletes() throws Exception {
    String path = "/api/v2/authorizations/" + token();
    get(path);

    assertThat(send("DELETE " + path + " HTTP/1.1").statusLine())
        .isEqualTo("HTTP/1.1 204 No Content");
    RawAnswer again = send("GET " + path + " HTTP/1.1");
    assertThat(again.statusLine()).isEqualTo("HTTP/1.1 404 Not Found");
    assertThat(error(again)).isEqualTo("not found: authorization not found");
  }

  private static String token() {
    return fixtures.token(org.id(), user.id(), "read:tasks").id();
  }

  // influx user

  @Test
  void userCreateAddsAMemberAndSetsAPassword() throws Exception {
    String name = unique("cli");
    JsonNode created = json(201, post("/api/v2/users", "{\"name\":\"" + name + "\"}\n"));
    String id = created.path("id").asText();
    JsonNode member =
        json(201, post("/api/v2/orgs/" + org.id() + "/members", "{\"id\":\"" + id + "\"}\n"));
    RawAnswer password =
        post("/api/v2/users/" + id + "/password", "{\"password\":\"a-password-1\"}\n");

    assertThat(created.path("status").asText()).isEqualTo("active");
    assertThat(member.path("role").asText()).isEqualTo("member");
    assertThat(password.statusLine()).isEqualTo("HTTP/1.1 204 No Content");
    assertThat(fixtures.signIn(name, "a-password-1")).isNotEmpty();
  }

  @Test
  void userListByIdAndByName() throws Exception {
    assertThat(get("/api/v2/users").path("users")).isNotEmpty();
    assertThat(get("/api/v2/users?id=" + user.id()).path("users")).hasSize(1);
    assertThat(get("/api/v2/users?id=" + user.id() + "&name=" + user.name()).path("users"))
        .hasSize(1);
  }

  @Test
  void userUpdateAndDelete() throws Exception {
    String path = "/api/v2/users/" + fixtures.user().id();
    String name = unique("updated");

    assertThat(json(200, patch(path, "{\"name\":\"" + name + "\"}\n")).path("name").asText())
        .isEqualTo(name);
    assertThat(error(patch(path, "{\"name\":\"\"}\n"))).startsWith("empty value: ");
    get(path);
    assertThat(send("DELETE " + path + " HTTP/1.1").statusLine()).contains(" 204 ");
  }

  // influx org

  @Test
  void orgCreateListUpdateAndDelete() throws Exception {
    String name = unique("cli-org");
    JsonNode created =
        json(201, post("/api/v2/orgs", "{\"description\":\"d\",\"name\":\"" + name + "\"}\n"));
    String id = created.path("id").asText();

    assertThat(get("/api/v2/orgs?org=" + name + "&orgID=" + id).path("orgs")).hasSize(1);
    assertThat(get("/api/v2/orgs").path("orgs").isArray()).isTrue();
    assertThat(
            json(200, patch("/api/v2/orgs/" + id, "{\"description\":\"e\"}\n"))
                .path("description")
                .asText())
        .isEqualTo("e");
    get("/api/v2/orgs/" + id);
    assertThat(send("DELETE /api/v2/orgs/" + id + " HTTP/1.1").statusLine()).contains(" 204 ");
  }

  @Test
  void orgDeleteWithoutAnIdDeletesNothing() throws Exception {
    get("/api/v2/orgs/");

    assertThat(send("DELETE /api/v2/orgs/ HTTP/1.1").statusLine())
        .isEqualTo("HTTP/1.1 405 Method Not Allowed");
  }

  @Test
  void orgMembersAddListAndRemove() throws Exception {
    String members = "/api/v2/orgs/" + org.id() + "/members";
    String owners = "/api/v2/orgs/" + org.id() + "/owners";
    String member = fixtures.user().id();
    String owner = fixtures.user().id();

    json(201, post(members, "{\"id\":\"" + member + "\"}\n"));
    json(201, post(owners, "{\"id\":\"" + owner + "\"}\n"));
    assertThat(get(members).path("users").findValuesAsText("id")).contains(member);
    assertThat(get(owners).path("users").findValuesAsText("role")).containsOnly("owner");
    for (String gone : List.of(member, owner, "ffffffffffffffff")) {
      assertThat(send("DELETE " + members + "/" + gone + " HTTP/1.1").statusLine())
          .contains(" 204 ");
    }
    assertThat(get(owners).path("users").findValuesAsText("id")).doesNotContain(owner);
  }

  // influx bucket, influx telegrafs

  @Test
  void bucketCreateSendsASchemaTypeAndNullForNoRules() throws Exception {
    JsonNode created =
        json(
            201,
            post(
                "/api/v2/buckets",
                "{\"name\":\"%s\",\"orgID\":\"%s\",\"retentionRules\":null,\"schemaType\":\"implicit\"}\n"
                    .formatted(unique("b"), org.id())));

    assertThat(created.at("/retentionRules/0/everySeconds").asLong()).isZero();
    assertThat(created.at("/retentionRules/0/shardGroupDurationSeconds").asLong())
        .isEqualTo(604_800);
  }

  @Test
  void bucketListPagesUntilAPageIsShort() throws Exception {
    Made full = fixtures.org();
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 23; i++) {
      made.add(fixtures.bucket(full.id()).id());
    }
    List<String> listed = new ArrayList<>();
    int size;
    do {
      String offset = listed.isEmpty() ? "" : "&offset=" + listed.size();
      List<String> page =
          get("/api/v2/buckets?limit=20" + offset + "&org=" + full.name())
              .path("buckets")
              .findValuesAsText("id");
      size = page.size();
      listed.addAll(page);
    } while (size == 20);

    assertThat(listed).hasSize(25).doesNotHaveDuplicates().containsAll(made);
  }

  @Test
  void bucketUpdateAndDeleteByName() throws Exception {
    Made bucket = fixtures.bucket(org.id());
    JsonNode updated =
        json(
            200,
            patch(
                "/api/v2/buckets/" + bucket.id(),
                "{\"retentionRules\":[{\"everySeconds\":2592000,"
                    + "\"shardGroupDurationSeconds\":7200,\"type\":\"expire\"}]}\n"));
    JsonNode found = get("/api/v2/buckets?name=" + bucket.name() + "&orgID=" + org.id());

    assertThat(updated.at("/retentionRules/0/shardGroupDurationSeconds").asLong()).isEqualTo(7_200);
    assertThat(found.at("/buckets/0/id").asText()).isEqualTo(bucket.id());
    assertThat(send("DELETE /api/v2/buckets/" + bucket.id() + " HTTP/1.1").statusLine())
        .contains(" 204 ");
  }

  @Test
  void telegrafsAreListedByOrganizationAndReadById() throws Exception {
    String telegraf = fixtures.telegraf(org.id()).id();

    assertThat(get("/api/v2/telegrafs?orgID=" + org.id()).path("configurations"))
        .extracting(configuration -> configuration.path("id").asText())
        .contains(telegraf);
    assertThat(get("/api/v2/telegrafs/" + telegraf).path("orgID").asText()).isEqualTo(org.id());
  }

  // influx setup, influx ping, a configuration with a password

  @Test
  void setupSeesThatItIsDone() throws Exception {
    RawAnswer answer = raw("GET /api/v2/setup HTTP/1.1\nAccept: application/json");

    assertThat(json(200, answer).path("allowed").asBoolean()).isFalse();
  }

  @Test
  void pingAsksForHealth() throws Exception {
    RawAnswer answer = raw("GET /health HTTP/1.1\nAccept: application/json");

    assertThat(json(200, answer).path("status").asText()).isEqualTo("pass");
    assertThat(answer.header("X-Influxdb-Build")).containsExactly("OSS");
  }

  @Test
  void configurationWithAPasswordSignsInAndSendsTheValueOfTheCookieAlone() throws Exception {
    RawAnswer signedIn =
        raw("POST /api/v2/signin HTTP/1.1\nAuthorization: " + Fixtures.basic(OPERATOR, PASSWORD));
    String cookie = signedIn.header("Set-Cookie").get(0).split(";")[0];
    RawAnswer answer = raw("GET /api/v2/me HTTP/1.1\nCookie: " + cookie);

    assertThat(json(200, answer).path("name").asText()).isEqualTo(OPERATOR);
  }

  @Test
  void refusalHasItsPhraseAndACodeThatTheClientKnows() throws Exception {
    RawAnswer answer = send("GET /api/v2/authorizations HTTP/1.1", "no-such-token");

    assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 401 Unauthorized");
    assertThat(error(answer)).isEqualTo("unauthorized: unauthorized access");
  }

  private static RawAnswer post(String path, String body) {
    return withBody("POST", path, body);
  }

  private static RawAnswer patch(String path, String body) {
    return withBody("PATCH", path, body);
  }

  private static RawAnswer withBody(String method, String path, String body) {
    String head = head(method + " " + path + " HTTP/1.1", instance().operatorToken());
    return new RawHttp(instance().url())
        .sendChunked(head + "\nContent-Type: application/json", body);
  }

  private static JsonNode get(String path) throws Exception {
    return json(200, send("GET " + path + " HTTP/1.1"));
  }

  private static RawAnswer send(String requestLine) {
    return send(requestLine, instance().operatorToken());
  }

  private static RawAnswer send(String requestLine, String token) {
    return raw(head(requestLine, token));
  }

  private static RawAnswer raw(String head) {
    return new RawHttp(instance().url()).send(head, "");
  }

  private static String head(String requestLine, String token) {
    return requestLine
        + "\nUser-Agent: influx/2.8.0 (linux) Sha/8cdf401 Date/2026-05-11T00:00:00Z"
        + "\nAccept: application/json\nAccept-Encoding: gzip\nAuthorization: Token "
        + token;
  }

  private static JsonNode json(int status, RawAnswer answer) throws Exception {
    assertThat(answer.statusLine()).as(answer.body()).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer.header("Content-Type").get(0)).contains("application/json");
    return JSON.readTree(answer.body());
  }

  private static String error(RawAnswer answer) throws Exception {
    assertThat(answer.header("Content-Type")).containsExactly(AnswerAssert.JSON);
    JsonNode body = JSON.readTree(answer.body());
    return body.path("code").asText() + ": " + body.path("message").asText();
  }
}
