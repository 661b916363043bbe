package org.warder.cli.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.warder.cli.CliRun;
import org.warder.cli.FakeServer;

class AuthCommandsTest {
  private static final String ONE =
      """
      {"id":"0000000000000001","token":"redacted","status":"inactive","description":"d",
       "orgID":"000000000000000a","org":"o","userID":"000000000000000b","user":"u",
       "permissions":[{"action":"read","resource":{"type":"buckets","id":"000000000000000c",
       "orgID":"000000000000000a","name":"n","org":"o"}},
       {"action":"write","resource":{"type":"orgs"}}]}
      """;
  private static final String NOT_FOUND =
      "{\"code\":\"not found\",\"message\":\"authorization not found\"}";

  private final FakeServer server = new FakeServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void listsTokensInTheServersOrder() {
    server.on(
        "GET /api/v2/authorizations",
        200,
        "{\"authorizations\":[" + ONE + ",{\"id\":\"0000000000000000\"}]}");

    assertThat(run("auth list").out())
        .isEqualTo(
            """
            ID\t\t\tDescription\tToken\t\tUser Name\tUser ID\t\t\tPermissions
            0000000000000001\td\t\tredacted\tu\t\t000000000000000b\t[read:orgs/000000000000000a/buckets/000000000000000c write:/orgs]
            0000000000000000\t\t\t\t\t\t\t\t\t\t[]
            """);
    assertThat(run("auth ls --json").out())
        .startsWith("[\n\t{\n\t\t\"id\": \"0000000000000001\",\n")
        .endsWith("\t\t\"permissions\": null\n\t}\n]\n");
  }

  @Test
  void showsOnlyTheHeaderOfNoTokensAndNullAsJson() {
    server.on("GET /api/v2/authorizations", 200, "{\"authorizations\":[]}");

    assertThat(run("auth find").out())
        .isEqualTo("ID\tDescription\tToken\tUser Name\tUser ID\tPermissions\n");
    assertThat(run("auth list --hide-headers").out()).isEmpty();
    assertThat(run("authorization list --json").out()).isEqualTo("null\n");
  }

  @Test
  void sendsTheFiltersOfAList() {
    server.on("GET /api/v2/authorizations?org=o&user=u", 200, "{}");
    server.on("GET /api/v2/authorizations?orgID=1&userID=2", 200, "{}");

    assertThat(run("auth list --user u --org o").exit()).isZero();
    assertThat(run("auth list --user-id 2 --org-id 1").exit()).isZero();
    assertThat(run("auth list --org-id 1 --org o").err())
        .isEqualTo(
            "Error: ambiguous org: use OrgId or OrgName, but not both. OrgID: 1, OrgName: o\n");
  }

  @Test
  void showsOneTokenByItsId() {
    server.on("GET /api/v2/authorizations/1", 200, ONE);
    server.on("GET /api/v2/authorizations/2", 404, NOT_FOUND);

    assertThat(run("auth list -i 1 --json").out()).startsWith("{\n\t\"id\": \"0000000000000001\"");
    assertThat(run("auth list --id 2").err())
        .isEqualTo(
            "Error: could not find authorization with ID \"2\": 404 Not Found: authorization not"
                + " found\n");
  }

  @Test
  void deletesATokenAndShowsWhatItWas() {
    server.on("GET /api/v2/authorizations/1", 200, ONE);
    server.on("DELETE /api/v2/authorizations/1", 204, null, "");

    assertThat(run("auth delete --id 1").out())
        .isEqualTo(
            """
            ID\t\t\tDescription\tToken\t\tUser Name\tUser ID\t\t\tPermissions\t\t\t\t\t\t\t\tDeleted
            0000000000000001\td\t\tredacted\tu\t\t000000000000000b\t[read:orgs/000000000000000a/buckets/000000000000000c write:/orgs]\ttrue
            """);
    assertThat(run("auth delete --id 1 --json").out()).doesNotContainIgnoringCase("deleted");
  }

  @Test
  void deletesNothingThatItCannotFind() {
    server.on("GET /api/v2/authorizations/1", 404, NOT_FOUND);

    assertThat(run("auth delete -i 1").err())
        .isEqualTo(
            "Error: could not find auth with ID \"1\": 404 Not Found: authorization not found\n");
    assertThat(server.lines()).containsExactly("GET /api/v2/authorizations/1");
  }

  @Test
  void switchesATokenOnAndOffWithAllCommonFlags() {
    server.on("GET /api/v2/authorizations/1", 200, ONE);
    server.on("PATCH /api/v2/authorizations/1", 200, ONE);

    assertThat(run("auth inactive -i 1 --json").out()).contains("\"status\": \"inactive\"");
    assertThat(server.last().body()).isEqualTo("{\"status\":\"inactive\"}\n");
    assertThat(run("auth active -i 1 --hide-headers").out()).startsWith("0000000000000001\td\t");
    assertThat(server.last().body()).isEqualTo("{\"status\":\"active\"}\n");
  }

  @Test
  void saysWhichStatusCouldNotBeChanged() {
    server.on("GET /api/v2/authorizations/1", 200, ONE);
    server.on(
        "PATCH /api/v2/authorizations/1",
        401,
        "{\"code\":\"unauthorized\",\"message\":\"write:users/000000000000000b is unauthorized\"}");

    assertThat(run("auth active -i 1").err())
        .isEqualTo(
            "Error: could not update status of auth with ID \"1\": 401 Unauthorized:"
                + " write:users/000000000000000b is unauthorized\n"
                + "Hint: the token lacks permission to write the user with ID 000000000000000b\n");
  }

  @Test
  void clonesOwnerAndPermissionsWithoutTheirNames() {
    server.on("GET /api/v2/authorizations/1", 200, ONE);
    server.on("POST /api/v2/authorizations", 201, ONE.replace("redacted", "secret"));

    assertThat(run("auth clone --id 1").out()).contains("\tsecret\t");
    assertThat(server.last().body())
        .isEqualTo(
            """
            {"description":"d","orgID":"000000000000000a","permissions":[{"action":"read","resource":{"id":"000000000000000c","orgID":"000000000000000a","type":"buckets"}},{"action":"write","resource":{"type":"orgs"}}],"userID":"000000000000000b"}
            """);

    run("auth clone --id 1 -d other");
    assertThat(server.last().body()).startsWith("{\"description\":\"other\",");
  }

  @Test
  void showsTheRequestOfACloneThatIsNotMade() {
    server.on("GET /api/v2/authorizations/1", 200, ONE);

    assertThat(run("auth clone --id 1 --dry-run").out()).startsWith("{\n\t\"description\": \"d\"");
    assertThat(server.lines()).containsExactly("GET /api/v2/authorizations/1");
  }

  @Test
  void namesAFieldOfTheWrongType() {
    server.on("GET /api/v2/authorizations/1", 200, "{\"id\":1}");

    assertThat(run("auth list -i 1").err())
        .isEqualTo("Error: the field \"id\" of the server's response is not a string\n");
  }

  private CliRun.Result run(String line) {
    return CliRun.against(server).run(line);
  }
}
