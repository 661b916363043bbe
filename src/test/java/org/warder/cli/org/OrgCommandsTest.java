package org.warder.cli.org;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.warder.cli.CliRun;
import org.warder.cli.FakeServer;

class OrgCommandsTest {
  private static final String ORG =
      """
      {"links":{"self":"/api/v2/orgs/5","new":"x"},"id":"5","name":"plant","description":"",
       "createdAt":"2026-06-01T09:14:07.500Z","updatedAt":"2026-06-01T09:14:07Z"}
      """;
  private static final String FAILURE = "{\"code\":\"not found\",\"message\":\"user not found\"}";

  private final FakeServer server = new FakeServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void createsAnOrganization() {
    server.on("POST /api/v2/orgs", 201, ORG);

    assertThat(run("org create -n plant -d d").out()).isEqualTo("ID\tName\n5\tplant\n");
    assertThat(server.last().body()).isEqualTo("{\"description\":\"d\",\"name\":\"plant\"}\n");
  }

  @Test
  void printsKnownMembersOfAnOrganizationSorted() {
    server.on("GET /api/v2/orgs", 200, "{\"orgs\":[" + ORG + "]}");

    assertThat(run("organization find --json").out())
        .isEqualTo(
            """
            [
            \t{
            \t\t"createdAt": "2026-06-01T09:14:07.5Z",
            \t\t"description": "",
            \t\t"id": "5",
            \t\t"links": {
            \t\t\t"self": "/api/v2/orgs/5"
            \t\t},
            \t\t"name": "plant",
            \t\t"updatedAt": "2026-06-01T09:14:07Z"
            \t}
            ]
            """);
  }

  @Test
  void filtersByFlagsAndEnvironment() {
    server.on("GET /api/v2/orgs?org=plant&orgID=5", 200, "{}");

    assertThat(CliRun.against(server).with("INFLUX_ORG", "plant").run("org list -i 5 --json").out())
        .isEqualTo("null\n");
  }

  @Test
  void changesWhatIsGiven() {
    server.on("PATCH /api/v2/orgs/5", 200, ORG);

    run("org update -i 5 -n plant");
    assertThat(server.last().body()).isEqualTo("{\"name\":\"plant\"}\n");
  }

  @Test
  void setsTheLongestLifetimeOfTokensAndShowsIt() {
    server.on(
        "PATCH /api/v2/orgs/5",
        200,
        "{\"id\":\"5\",\"name\":\"plant\",\"tokenLifetimeMaxSeconds\":7776000}");

    assertThat(run("org update -i 5 --token-lifetime-max P90D").out())
        .contains("Token Lifetime Max", "2160h0m0s");
    assertThat(server.last().body()).isEqualTo("{\"tokenLifetimeMaxSeconds\":7776000}\n");
    run("org update -i 5 --token-lifetime-max 0");
    assertThat(server.last().body()).isEqualTo("{\"tokenLifetimeMaxSeconds\":0}\n");
    assertThat(run("org update -i 5 --token-lifetime-max long").err())
        .contains("--token-lifetime-max");
  }

  @Test
  void renamesNothingByTheVariableOfTheOrganizationInUse() {
    server.on("PATCH /api/v2/orgs/5", 200, ORG);

    CliRun.against(server).with("INFLUX_ORG", "other").run("org update -i 5 -d d");
    assertThat(server.last().body()).isEqualTo("{\"description\":\"d\"}\n");
  }

  @Test
  void deletesAnOrganizationAndShowsWhatItWas() {
    server.on("GET /api/v2/orgs/5", 200, ORG);
    server.on("DELETE /api/v2/orgs/5", 204, null, "");

    assertThat(run("org delete -i 5").out()).isEqualTo("ID\tName\tDeleted\n5\tplant\ttrue\n");
  }

  @Test
  void deletesNothingWithoutAnId() {
    assertThat(run("org delete").err()).startsWith("Error: required flag --id is not set\n");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void listsOwnersBeforeMembers() {
    server.on("GET /api/v2/orgs?org=plant", 200, "{\"orgs\":[" + ORG + "]}");
    server.on("GET /api/v2/orgs/5/members", 200, users("member"));
    server.on("GET /api/v2/orgs/5/owners", 200, users("owner"));

    assertThat(run("org members list -n plant").out())
        .isEqualTo(
            "ID\tName\tUser Type\tStatus\n7\tbob\towner\t\tactive\n7\tbob\tmember\t\tactive\n");
  }

  @Test
  void showsNoMembersAsAnEmptyArray() {
    server.on("GET /api/v2/orgs/5/members", 200, "{\"users\":[]}");
    server.on("GET /api/v2/orgs/5/owners", 200, "{\"users\":[]}");

    assertThat(run("org members ls -i 5 --json").out()).isEqualTo("[]\n");
  }

  @Test
  void addsMembersAndOwners() {
    server.on("POST /api/v2/orgs/5/members", 201, "{}");
    server.on("POST /api/v2/orgs/5/owners", 201, "{}");

    assertThat(run("org members add -i 5 -m 7").out())
        .isEqualTo("user \"7\" has been added as a member of org \"5\"\n");
    assertThat(run("org members add -i 5 -m 7 --owner").out())
        .isEqualTo("user \"7\" has been added as an owner of org \"5\"\n");
    assertThat(server.last().body()).isEqualTo("{\"id\":\"7\"}\n");
  }

  @Test
  void saysWhoCouldNotBeAdded() {
    server.on("POST /api/v2/orgs/5/owners", 404, FAILURE);

    assertThat(run("org members add -i 5 -m 7 --owner").err())
        .isEqualTo(
            "Error: failed to add user \"7\" as owner of org \"5\": 404 Not Found: user not found\n");
  }

  @Test
  void removesAMemberOrElseAnOwner() {
    server.on("DELETE /api/v2/orgs/5/members/7", 204, null, "");
    server.on("DELETE /api/v2/orgs/5/members/8", 404, FAILURE);
    server.on("DELETE /api/v2/orgs/5/owners/8", 204, null, "");

    assertThat(run("org members remove -i 5 -m 7").out())
        .isEqualTo("user \"7\" has been removed from org \"5\"\n");
    assertThat(run("org members remove -i 5 -m 8").out())
        .isEqualTo("owner \"8\" has been removed from org \"5\"\n");
    assertThat(run("org members remove -i 5 -m 9").err())
        .startsWith("Error: failed to remove user \"9\" from org \"5\": 404 Not Found: ");
  }

  @Test
  void needsAnOrganization() {
    server.on("GET /api/v2/orgs?org=x", 200, "{\"orgs\":[]}");
    server.on("GET /api/v2/orgs?org=y", 404, FAILURE.replace("user", "org"));

    assertThat(run("org members list").err()).isEqualTo("Error: must specify org ID or org name\n");
    assertThat(run("org members list -n x").err())
        .isEqualTo("Error: no organization with name \"x\"\n");
    assertThat(run("org members list -n y").err())
        .isEqualTo("Error: failed to lookup org with name \"y\": 404 Not Found: org not found\n");
  }

  private static String users(String role) {
    return "{\"users\":[{\"role\":\""
        + role
        + "\",\"id\":\"7\",\"name\":\"bob\",\"status\":\"active\"}]}";
  }

  private CliRun.Result run(String line) {
    return CliRun.against(server).run(line);
  }
}
