package org.warder.cli.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.warder.cli.CliRun;
import org.warder.cli.FakeServer;

/** Lists are longer than a page. */
class PagedListTest {
  private final FakeServer server = new FakeServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void listsAllUsers() {
    server.on("GET /api/v2/users", 200, page("users", 0, 20));
    server.on("GET /api/v2/users?limit=100&offset=20", 200, page("users", 20, 100));
    server.on("GET /api/v2/users?limit=100&offset=120", 200, page("users", 120, 3));

    assertThat(rows("user list")).hasSize(123).startsWith("0\tn0").endsWith("122\tn122");
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void endsWhereAFullPageIsTheLast() {
    server.on("GET /api/v2/users", 200, page("users", 0, 20));
    server.on("GET /api/v2/users?limit=100&offset=20", 200, page("users", 0, 0));

    assertThat(rows("user list")).hasSize(20);
  }

  @Test
  void asksOnceWhereAPageIsShort() {
    server.on("GET /api/v2/users", 200, page("users", 0, 19));

    assertThat(rows("user list")).hasSize(19);
    assertThat(server.lines()).containsExactly("GET /api/v2/users");
  }

  @Test
  void listsAllOrganizations() {
    server.on("GET /api/v2/orgs", 200, page("orgs", 0, 20));
    server.on("GET /api/v2/orgs?limit=100&offset=20", 200, page("orgs", 20, 1));

    assertThat(rows("org list")).hasSize(21);
  }

  @Test
  void listsAllMembersAndOwners() {
    server.on("GET /api/v2/orgs/5/members", 200, page("users", 0, 20));
    server.on("GET /api/v2/orgs/5/members?limit=100&offset=20", 200, page("users", 20, 2));
    server.on("GET /api/v2/orgs/5/owners", 200, page("users", 30, 20));
    server.on("GET /api/v2/orgs/5/owners?limit=100&offset=20", 200, page("users", 50, 1));

    assertThat(rows("org members list -i 5")).hasSize(43);
  }

  @Test
  void countsNoRowTwiceWhereTheServerKnowsNoPages() {
    server.on("GET /api/v2/orgs/5/members", 200, page("users", 0, 30));
    server.on("GET /api/v2/orgs/5/members?limit=100&offset=30", 200, page("users", 0, 30));
    server.on("GET /api/v2/orgs/5/owners", 200, page("users", 40, 1));

    assertThat(rows("org members list -i 5")).hasSize(31);
  }

  @Test
  void printsNothingOfAListThatBreaksOff() {
    server.on("GET /api/v2/users", 200, page("users", 0, 20));
    server.on(
        "GET /api/v2/users?limit=100&offset=20",
        500,
        "{\"code\":\"internal error\",\"message\":\"m\"}");

    CliRun.Result result = CliRun.against(server).run("user list");
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo("Error: failed to list users: 500 Internal Server Error: m\n");
  }

  @Test
  void reachesAnOffsetBeyondTheLargestNumberOfAFlag() {
    server.on("GET /api/v2/buckets?limit=1&offset=2147483647&orgID=5", 200, page("buckets", 0, 1));
    server.on("GET /api/v2/buckets?limit=1&offset=2147483648&orgID=5", 200, page("buckets", 1, 0));

    assertThat(rows("bucket list --org-id 5 --page-size 1 --offset 2147483647")).hasSize(1);
  }

  private static String page(String key, int from, int size) {
    return IntStream.range(from, from + size)
        .mapToObj(number -> "{\"id\":\"%1$d\",\"name\":\"n%1$d\"}".formatted(number))
        .collect(Collectors.joining(",", "{\"" + key + "\":[", "]}"));
  }

  private List<String> rows(String line) {
    CliRun.Result result = CliRun.against(server).run(line + " --hide-headers");
    assertThat(result.err()).isEmpty();
    return result.out().lines().toList();
  }
}
