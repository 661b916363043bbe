package org.warder.system.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures.Made;
import org.warder.system.RawHttp.RawAnswer;

/** {@code influx auth}, request by request. */
class InfluxCliAuthST extends InfluxCli {

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

  private JsonNode createFrom(JsonNode permissions) throws Exception {
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

  private String token() {
    return fixtures.token(org.id(), user.id(), "read:tasks").id();
  }
}
