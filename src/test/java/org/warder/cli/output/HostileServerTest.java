package org.warder.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.warder.cli.CliRun;
import org.warder.cli.FakeServer;

/** What a server sends neither moves the cursor nor adds lines. */
class HostileServerTest {
  /** As JSON: a title for the window, a line break, a turned direction, a C1 control. */
  private static final String TRICKS = "\\u001b]0;x\\u0007\\r\\nError: y\\u202e\\u009b2J";

  private static final String SHOWN = "\\u001b]0;x\\u0007\\r\\nError: y\\u202e\\u009b2J";

  private final FakeServer server = new FakeServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void forgesNoRowOfATable() {
    server.on("GET /api/v2/users", 200, "{\"users\":[{\"id\":\"1\",\"name\":\"" + TRICKS + "\"}]}");

    assertThat(run("user list --hide-headers").out()).isEqualTo("1\t" + SHOWN + "\n");
  }

  @Test
  void sendsNothingRawInJson() {
    server.on("GET /api/v2/users", 200, "{\"users\":[{\"id\":\"1\",\"name\":\"" + TRICKS + "\"}]}");

    assertThat(run("user list --json").out()).contains("\"name\": \"" + SHOWN + "\"\n");
  }

  @Test
  void forgesNoLineOfAnError() {
    server.on("GET /api/v2/users", 400, "{\"code\":\"invalid\",\"message\":\"" + TRICKS + "\"}");

    assertThat(run("user list").err())
        .isEqualTo("Error: failed to list users: 400 Bad Request: " + SHOWN + "\n");
  }

  @Test
  void forgesNothingInTheTraffic() {
    server.on("GET /api/v2/users", 200, "{\"users\":[],\"x\":\"\u202e\u009b\u001b\"}");

    assertThat(run("user list --http-debug").err())
        .contains("\\u202e\\u009b\\u001b")
        .doesNotContain("\u202e", "\u009b", "\u001b");
  }

  @Test
  void takesAnArgumentForNoMoreThanText() {
    assertThat(CliRun.cli().runWords("user", "list", "\u001b[2J").err())
        .startsWith("Error: unexpected argument \"\\u001b[2J\" for \"warder user list\"\n");
  }

  @Test
  void nestsNoDeeperThanTheParserGoes() {
    server.on("GET /api/v2/users", 200, "[".repeat(5000) + "]".repeat(5000));

    assertThat(run("user list").err())
        .isEqualTo("Error: failed to list users: the server's response is not valid JSON\n");
  }

  private CliRun.Result run(String line) {
    return CliRun.against(server).run(line);
  }
}
