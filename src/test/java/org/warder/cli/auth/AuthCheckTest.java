package org.warder.cli.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.cli.CliRun;
import org.warder.cli.FakeServer;

class AuthCheckTest {
  private static final String TOKEN =
      "{\"id\":\"1\",\"orgID\":\"000000000000000a\",\"userID\":\"000000000000000b\"}";
  private static final String ALLOWED =
      """
      {"allowed":true,"status":"active","ownerStatus":"active","reasons":[],
       "allowedBy":{"action":"write","resource":{"type":"buckets","orgID":"000000000000000a"}}}
      """;
  private static final String DENIED =
      """
      {"allowed":false,"status":"inactive","ownerStatus":"active",
       "reasons":["the token is inactive","read:x is missing"],
       "missing":{"action":"read","resource":{"type":"tasks","orgID":"000000000000000a"}}}
      """;

  private final FakeServer server = new FakeServer();

  @BeforeEach
  void knowTheToken() {
    server.on("GET /api/v2/authorizations/1", 200, TOKEN);
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void showsWhatAllowsIt() {
    server.on("POST /api/v2/authorizations/1/check", 200, ALLOWED);

    CliRun.Result run = run("auth check --id 1 --write-bucket-name a");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            Asked\t\t\t\t\tAllowed\tAllowed By\t\t\t\tReasons
            write:orgs/000000000000000a/buckets a\ttrue\twrite:orgs/000000000000000a/buckets\t
            """);
    assertThat(server.last().body())
        .isEqualToIgnoringWhitespace(
            "{\"action\":\"write\",\"resource\":"
                + "{\"name\":\"a\",\"orgID\":\"000000000000000a\",\"type\":\"buckets\"}}");
  }

  @Test
  void failsAndSaysWhatStandsInTheWay() {
    server.on("POST /api/v2/authorizations/1/check", 200, DENIED);

    CliRun.Result run = run("auth check --id 1 --read-tasks --hide-headers");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            "read:orgs/000000000000000a/tasks\tfalse\t\tthe token is inactive; read:x is missing\n");
    assertThat(run.err()).isEqualTo("Error: the token may not do all of this\n");
    assertThat(run("auth check --id 1 --read-tasks --json").out())
        .isEqualTo(
            """
            [
            \t{
            \t\t"asked": "read:orgs/000000000000000a/tasks",
            \t\t"allowed": false,
            \t\t"status": "inactive",
            \t\t"ownerStatus": "active",
            \t\t"missing": "read:orgs/000000000000000a/tasks",
            \t\t"reasons": [
            \t\t\t"the token is inactive",
            \t\t\t"read:x is missing"
            \t\t]
            \t}
            ]
            """);
  }

  @Test
  void asksAboutARequestToABackend() {
    server.on("POST /api/v2/authorizations/1/check", 200, ALLOWED);

    CliRun.Result run =
        run("auth check --id 1 --method POST --uri /w?db=a --routes influxdb2 --hide-headers");
    assertThat(run.out()).startsWith("POST /w?db=a\ttrue\t");
    assertThat(server.last().body())
        .isEqualToIgnoringWhitespace(
            "{\"method\":\"POST\",\"routes\":\"influxdb2\",\"uri\":\"/w?db=a\"}");
    assertThat(run("auth check --id 1 --method POST").err())
        .isEqualTo("Error: --method, --uri and --routes belong together\n");
  }

  @Test
  void wantsToKnowWhatIsAsked() {
    CliRun.Result run = run("auth check --id 1");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).startsWith("Error: must specify what the token shall do");
    assertThat(run("auth check --write-buckets").exit()).isNotZero();
  }

  @Test
  void helpGrantsNothing() {
    assertThat(run("auth check --help").out())
        .contains("Ask for the permission to read the bucket of this name")
        .doesNotContain("Grant");
  }

  private CliRun.Result run(String line) {
    return CliRun.against(server).run(line);
  }
}
