package org.warder.cli.telegrafs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.warder.cli.CliRun;
import org.warder.cli.FakeServer;

class TelegrafsTest {
  private static final String TELEGRAF =
      "{\"id\":\"4\",\"orgID\":\"5\",\"name\":\"n\",\"metadata\":{\"buckets\":[]},\"labels\":[]}";

  private final FakeServer server = new FakeServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void listsByTheGroupAndByTheVerb() {
    server.on("GET /api/v2/telegrafs?orgID=5", 200, "{\"configurations\":[" + TELEGRAF + "]}");

    String table = "ID\tOrgID\tName\tDescription\n4\t5\tn\t\n";
    assertThat(run("telegrafs --org-id 5").out()).isEqualTo(table);
    assertThat(run("telegrafs list --org-id 5").out()).isEqualTo(table);
    assertThat(run("telegrafs --org-id 5 --json").out())
        .startsWith("{\n\t\"configurations\": [\n\t\t{\n\t\t\t\"id\": \"4\",");
  }

  @Test
  void showsOne() {
    server.on("GET /api/v2/telegrafs/4", 200, TELEGRAF);

    assertThat(run("telegrafs -i 4 --json").out()).startsWith("{\n\t\"id\": \"4\",");
    assertThat(server.last().header("Accept")).isEqualTo("application/json");
    assertThat(run("telegrafs -i 9").err())
        .startsWith("Error: failed to get telegraf config with ID \"9\": 404 Not Found: ");
  }

  @Test
  void needsAnOrganization() {
    assertThat(run("telegrafs").err())
        .isEqualTo("Error: at least one of org, org-id, or id must be provided\n");
  }

  private CliRun.Result run(String line) {
    return CliRun.against(server).run(line);
  }
}
