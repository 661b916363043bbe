package org.warder.cli.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.cli.CliRun;
import org.warder.cli.FakeServer;

class AuthCreateTest {
  private static final String CREATED =
      """
      {"id":"0000000000000001","token":"secret","status":"active","description":"d",
       "orgID":"000000000000000a","org":"o","userID":"000000000000000b","user":"u",
       "permissions":[{"action":"read","resource":{"type":"buckets","id":"000000000000000c",
       "orgID":"000000000000000a","name":"n","org":"o"}}],"links":{},
       "createdAt":"2026-06-01T09:14:07Z","updatedAt":"2026-06-01T09:14:07Z"}
      """;

  private FakeServer server;

  @BeforeEach
  void startServer() {
    server =
        new FakeServer()
            .on("GET /api/v2/orgs?org=o", 200, "{\"orgs\":[{\"id\":\"000000000000000a\"}]}")
            .on("GET /api/v2/users?name=u", 200, "{\"users\":[{\"id\":\"000000000000000b\"}]}")
            .on("GET /api/v2/me", 200, "{\"id\":\"000000000000000e\"}")
            .on(
                "GET /api/v2/resources",
                200,
                "application/json",
                "[\"authorizations\",\"orgs\",\"users\",\"tasks\",\"instance\"]")
            .on("POST /api/v2/authorizations", 201, CREATED);
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void printsTheTokenAsOneRow() {
    var result = run("auth create --org o --read-buckets");

    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .isEqualTo(
            """
            ID\t\t\tDescription\tToken\tUser Name\tUser ID\t\t\tPermissions
            0000000000000001\td\t\tsecret\tu\t\t000000000000000b\t[read:orgs/000000000000000a/buckets/000000000000000c]
            """);
    assertThat(result.exit()).isZero();
  }

  @Test
  void printsTheTokenAsAnObject() {
    assertThat(run("auth create --org o --read-buckets --json --hide-headers").out())
        .isEqualTo(
            """
            {
            \t"id": "0000000000000001",
            \t"description": "d",
            \t"token": "secret",
            \t"status": "active",
            \t"userName": "u",
            \t"userID": "000000000000000b",
            \t"permissions": [
            \t\t"read:orgs/000000000000000a/buckets/000000000000000c"
            \t]
            }
            """);
  }

  @Test
  void namesNoOwnerUnlessOneIsGiven() {
    run("auth create --org o --read-tasks -d x");

    assertThat(server.lines())
        .containsExactly("GET /api/v2/orgs?org=o", "POST /api/v2/authorizations");
    assertThat(server.last().body())
        .isEqualTo(
            """
            {"description":"x","orgID":"000000000000000a","permissions":[{"action":"read","resource":{"orgID":"000000000000000a","type":"tasks"}}]}
            """);
    assertThat(server.last().header("Authorization")).isEqualTo("Token t");
    assertThat(server.last().header("Content-type")).isEqualTo("application/json");
  }

  @Test
  void looksUpTheOwnerByName() {
    run("auth create --org-id 000000000000000a -u u --read-tasks");

    assertThat(server.lines())
        .containsExactly("GET /api/v2/users?name=u", "POST /api/v2/authorizations");
    assertThat(server.last().body()).contains("\"userID\":\"000000000000000b\"}");
  }

  @Test
  void printsTheRequestOfADryRunAndSendsNone() {
    var result = run("auth create --org o --read-orgs -d <x> --dry-run");

    assertThat(result.out())
        .isEqualTo(
            """
            {
            \t"description": "\\u003cx\\u003e",
            \t"orgID": "000000000000000a",
            \t"permissions": [
            \t\t{
            \t\t\t"action": "read",
            \t\t\t"resource": {
            \t\t\t\t"type": "orgs"
            \t\t\t}
            \t\t}
            \t]
            }
            """);
    assertThat(server.lines()).containsExactly("GET /api/v2/orgs?org=o");
  }

  @Test
  void saysWhichUserDoesNotExist() {
    server.on(
        "GET /api/v2/users?name=x", 404, "{\"code\":\"not found\",\"message\":\"user not found\"}");
    server.on("GET /api/v2/users?name=y", 200, "{\"users\":[]}");

    assertThat(run("auth create --org o --user x").err())
        .isEqualTo("Error: could not find user with name \"x\": 404 Not Found: user not found\n");
    assertThat(run("auth create --org o --user y").err())
        .isEqualTo("Error: could not find user with name \"y\"\n");
  }

  @Test
  void namesTheMissingPermission() {
    server.on(
        "POST /api/v2/authorizations",
        403,
        "{\"code\":\"forbidden\",\"message\":\"permission read:users is not allowed: read:users is"
            + " unauthorized\"}");

    assertThat(run("auth create --org o --read-user").err())
        .isEqualTo(
            "Error: could not write auth with provided arguments: 403 Forbidden: permission"
                + " read:users is not allowed: read:users is unauthorized\n"
                + "Hint: the token lacks permission to read all users, in every organization; only"
                + " an operator token holds that\n");
  }

  private CliRun.Result run(String line) {
    return CliRun.against(server).run(line);
  }
}
