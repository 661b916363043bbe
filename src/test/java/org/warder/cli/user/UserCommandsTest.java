package org.warder.cli.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.warder.cli.CliRun;
import org.warder.cli.FakeServer;

class UserCommandsTest {
  private static final String USER =
      "{\"links\":{\"self\":\"/api/v2/users/7\"},\"id\":\"7\",\"name\":\"bob\",\"status\":\"active\"}";
  private static final String FORBIDDEN =
      "{\"code\":\"unauthorized\",\"message\":\"write:users is unauthorized\"}";

  private final FakeServer server = new FakeServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void createsAMemberWithAPassword() {
    server.on("POST /api/v2/users", 201, USER);
    server.on("POST /api/v2/orgs/5/members", 201, "{}");
    server.on("POST /api/v2/users/7/password", 204, null, "");

    var result = run("user create -n bob --org-id 5 -p secret");

    assertThat(result.out()).isEqualTo("ID\tName\n7\tbob\n");
    assertThat(result.err()).isEmpty();
    assertThat(server.requests().stream().map(request -> request.line() + " " + request.body()))
        .containsExactly(
            "POST /api/v2/users {\"name\":\"bob\"}\n",
            "POST /api/v2/orgs/5/members {\"id\":\"7\"}\n",
            "POST /api/v2/users/7/password {\"password\":\"secret\"}\n");
  }

  @Test
  void warnsOfAUserWithoutAPassword() {
    server.on("POST /api/v2/users", 201, USER);
    server.on("POST /api/v2/orgs/5/members", 201, "{}");

    var result = run("user create -n bob --org-id 5");

    assertThat(result.exit()).isZero();
    assertThat(result.err())
        .isEqualTo(
            "WARN: initial password not set for user, use `warder user password` to set it\n");
  }

  @Test
  void saysWhyTheLastOperatorIsNotDeleted() {
    server.on("GET /api/v2/users/7", 200, USER);
    server.on(
        "DELETE /api/v2/users/7",
        400,
        "{\"code\":\"invalid\",\"message\":\"the last active operator cannot be deleted\"}");

    var result = run("user delete --id 7");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("400", "the last active operator cannot be deleted");
  }

  @Test
  void keepsAUserWhoCouldNotBecomeAMember() {
    server.on("POST /api/v2/users", 201, USER);
    server.on("POST /api/v2/orgs/5/members", 401, FORBIDDEN);

    var result = run("user create -n bob --org-id 5 -p secret");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).isEqualTo("ID\tName\n7\tbob\n");
    assertThat(result.err())
        .startsWith(
            "WARN: initial password not set for user, use `warder user password` to set it\n"
                + "Error: failed setting org membership for user \"bob\", use `warder org members"
                + " add` to retry: 401 Unauthorized: write:users is unauthorized\n");
    assertThat(server.lines()).doesNotContain("POST /api/v2/users/7/password");
  }

  @Test
  void saysWhichUserCouldNotBeCreated() {
    server.on("POST /api/v2/users", 401, FORBIDDEN);

    assertThat(run("user create -n bob --org-id 5").err())
        .isEqualTo(
            "Error: failed to create user \"bob\": 401 Unauthorized: write:users is unauthorized\n"
                + "Hint: the token lacks permission to write all users, in every organization; only"
                + " an operator token holds that\n");
  }

  @Test
  void saysWhatAResponseWithoutAnIdLacks() {
    server.on("POST /api/v2/users", 201, "{\"name\":\"bob\"}");

    assertThat(run("user create -n bob --org-id 5").err())
        .isEqualTo("Error: the server's response lacks the id of the user\n");
  }

  @Test
  void takesTheNameFromTheEnvironmentEvenIfEmpty() {
    server.on("POST /api/v2/users", 201, USER);
    server.on("POST /api/v2/orgs/5/members", 201, "{}");

    CliRun.against(server).with("INFLUX_NAME", "").run("user create --org-id 5");
    assertThat(server.requests().get(0).body()).isEqualTo("{\"name\":\"\"}\n");
  }

  @Test
  void listsUsers() {
    server.on("GET /api/v2/users", 200, "{\"users\":[" + USER + "]}");
    server.on("GET /api/v2/users?id=7&name=bob", 200, "{\"users\":[]}");

    assertThat(run("user ls --json").out())
        .isEqualTo(
            """
            [
            \t{
            \t\t"id": "7",
            \t\t"links": {
            \t\t\t"self": "/api/v2/users/7"
            \t\t},
            \t\t"name": "bob",
            \t\t"status": "active"
            \t}
            ]
            """);
    assertThat(run("user list -i 7 -n bob --json").out()).isEqualTo("[]\n");
  }

  @Test
  void renamesAUser() {
    server.on("PATCH /api/v2/users/7", 200, USER);

    assertThat(run("user update -i 7 -n bob --hide-headers").out()).isEqualTo("7\tbob\n");
    assertThat(server.last().body()).isEqualTo("{\"name\":\"bob\"}\n");
  }

  @Test
  void changesNoNameThatIsNotGiven() {
    server.on("PATCH /api/v2/users/7", 200, USER);

    run("user update -i 7");
    assertThat(server.last().body()).isEqualTo("{}\n");
  }

  @Test
  void deletesAUserAndShowsWhoItWas() {
    server.on("GET /api/v2/users/7", 200, USER);
    server.on("DELETE /api/v2/users/7", 204, null, "");

    assertThat(run("user delete -i 7").out()).isEqualTo("ID\tName\tDeleted\n7\tbob\ttrue\n");
  }

  @Test
  void readsOneLineAsPassword() {
    server.on("GET /api/v2/users?name=bob", 200, "{\"users\":[" + USER + "]}");
    server.on("POST /api/v2/users/7/password", 204, null, "");

    var result = CliRun.against(server).input("pass wörd\r\nnot this").run("user password -n bob");

    assertThat(result.out()).isEqualTo("Successfully updated password for user \"bob\"\n");
    assertThat(server.last().body()).isEqualTo("{\"password\":\"pass wörd\"}\n");
  }

  @Test
  void saysWhoseThePasswordIs() {
    server.on("GET /api/v2/users?name=bob", 200, "{\"users\":[]}");

    assertThat(run("user password -p x").err())
        .isEqualTo("Error: must specify user ID or user name\n");
    assertThat(run("user password -n bob -p x").err())
        .isEqualTo("Error: no user found with name \"bob\"\n");
    assertThat(run("user password -i 8 -p x").err())
        .startsWith("Error: failed to set password for user \"8\": 404 Not Found: ");
  }

  private CliRun.Result run(String line) {
    return CliRun.against(server).run(line);
  }
}
