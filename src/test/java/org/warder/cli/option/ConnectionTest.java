package org.warder.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warder.cli.CliRun;
import org.warder.cli.FakeServer;

class ConnectionTest {
  @TempDir private Path home;
  private final FakeServer server = new FakeServer();

  @BeforeEach
  void answerLists() {
    server.on("GET /api/v2/users", 200, "{\"users\":[]}");
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void usesANamedConfigWithoutMakingItTheActiveOne() throws IOException {
    String text = "[a]\nurl='http://nowhere.invalid'\nactive=true\n[b]\nurl='%s'\ntoken='b'\n";
    config(text);

    assertThat(token(cli(), "user list -c b")).isEqualTo("Token b");
    assertThat(token(cli().with("INFLUX_ACTIVE_CONFIG", "b"), "user list")).isEqualTo("Token b");
    assertThat(home.resolve(".influxdbv2/configs"))
        .content()
        .isEqualTo(text.formatted(server.url()));
    assertThat(cli().run("user list -c x").err()).isEqualTo("Error: config \"x\" is not found\n");
  }

  @Test
  void takesTheOrganizationOfTheConfig() throws IOException {
    config("[a]\nurl='%s'\norg='plant'\n");
    server.on("GET /api/v2/buckets?limit=20&org=plant", 200, "{}");
    server.on("GET /api/v2/buckets?limit=20&org=x", 200, "{}");

    assertThat(cli().run("bucket list").exit()).isZero();
    assertThat(cli().with("INFLUX_ORG", "").run("bucket list").exit()).isZero();
    assertThat(cli().with("INFLUX_ORG", "x").run("bucket list").exit()).isZero();
  }

  @Test
  void keepsThePathOfAProxyFromFlagAndConfig() throws IOException {
    server.on("GET /influx/api/v2/users", 200, "{\"users\":[]}");
    server.on("GET /influx/health", 200, "{}");

    assertThat(CliRun.cli().run("user list --host " + server.url() + "/influx").exit()).isZero();
    assertThat(CliRun.cli().run("ping --host " + server.url() + "/influx/?x=y#z").exit()).isZero();
    config("[a]\nurl='%s/influx/'\n");
    assertThat(cli().run("user list").exit()).isZero();
    assertThat(server.lines())
        .containsExactly(
            "GET /influx/api/v2/users", "GET /influx/health", "GET /influx/api/v2/users");
  }

  @Test
  void signsInBelowThePathOfAProxy() throws IOException {
    config("[a]\nurl='%s/influx'\ncookie='dXNlcjpwdw=='\n");

    assertThat(cli().run("user list").err()).contains("error signing in");
    assertThat(server.lines()).containsExactly("POST /influx/api/v2/signin");
  }

  @Test
  void saysThatThePathOfTheHostMayBeWrong() {
    server.on("GET /orgs/1/api/v2/users", 404, "text/html", "<html>");

    assertThat(CliRun.cli().run("user list --host " + server.url() + "/orgs/1").err())
        .endsWith(
            "unable to decode response content type \"text/html\"\n"
                + "Hint: each request begins with the path of the host URL, \"/orgs/1\"; leave it"
                + " out unless a proxy serves Warder below it\n");
  }

  @Test
  void signsInWhereTheConfigHoldsAUser() throws IOException {
    config("[a]\nurl='%s'\ncookie='dXNlcjpwdw=='\nactive=true\n");
    server.on(
        "POST /api/v2/signin",
        exchange -> {
          exchange
              .getResponseHeaders()
              .add("Set-Cookie", "influxdb-oss-session=k=y==; Path=/api/; HttpOnly");
          FakeServer.reply(exchange, 204, null, "");
        });

    assertThat(cli().run("user list").exit()).isZero();
    assertThat(server.requests().get(0).header("Authorization")).isEqualTo("Basic dXNlcjpwdw==");
    assertThat(server.last().header("Cookie")).isEqualTo("influxdb-oss-session=k=y==");
    assertThat(server.last().header("Authorization")).isNull();
  }

  @Test
  void saysWhyItCannotSignIn() throws IOException {
    config("[a]\nurl='%s'\ncookie='dXNlcjpwdw=='\nactive=true\n");
    server.on(
        "POST /api/v2/signin",
        401,
        "{\"code\":\"unauthorized\",\"message\":\"unauthorized access\"}");
    assertThat(cli().run("user list").err())
        .isEqualTo(
            "Error: error creating session: error signing in, verify signin was not called against"
                + " cloud influxdb: 401 Unauthorized: unauthorized access\n");

    server.on("POST /api/v2/signin", 204, null, "");
    assertThat(cli().run("user list").err())
        .isEqualTo(
            "Error: error creating session: failure getting session cookie, invalid cookies\n");
  }

  @Test
  void sendsExtraHeadersWhichMayReplaceItsOwn() {
    here()
        .with("INFLUX_TOKEN", "t")
        .run("user list --extra-http-header authorization:Basic --extra-http-header X:a:b");
    assertThat(server.last().header("Authorization")).isEqualTo("Basic");
    assertThat(server.last().header("X")).isEqualTo("a:b");

    here().with("INFLUX_EXTRA_HTTP_HEADER", "A:1,B:2").run("user list");
    assertThat(server.last().header("B")).isEqualTo("2");

    assertThat(here().run("user list --extra-http-header x").err())
        .isEqualTo("Error: header flag syntax \"key:value\", missing value in \"x\"\n");
  }

  @Test
  void readsBooleansFromTheEnvironment() {
    assertThat(here().with("INFLUX_OUTPUT_JSON", "1").run("user list").out()).isEqualTo("[]\n");
    assertThat(here().with("INFLUX_OUTPUT_JSON", "").run("user list").out())
        .isEqualTo("ID\tName\n");
    assertThat(here().with("INFLUX_OUTPUT_JSON", "true").run("user list --json=false").out())
        .isEqualTo("ID\tName\n");
    assertThat(here().with("INFLUX_OUTPUT_JSON", "maybe").run("user list").err())
        .startsWith(
            "Error: INFLUX_OUTPUT_JSON (for flag --json) is \"maybe\", which is neither true nor"
                + " false\n");
  }

  @Test
  void namesACaFileThatIsNone() {
    assertThat(here().run("user list --ca-file /nonexistent").err())
        .isEqualTo("Error: CA file \"/nonexistent\" does not exist\n");
  }

  private CliRun cli() {
    return CliRun.cli().home(home);
  }

  private CliRun here() {
    return CliRun.cli().with("INFLUX_HOST", server.url());
  }

  private String token(CliRun cli, String line) {
    assertThat(cli.run(line).exit()).isZero();
    return server.last().header("Authorization");
  }

  private void config(String text) throws IOException {
    Files.createDirectories(home.resolve(".influxdbv2"));
    Files.writeString(home.resolve(".influxdbv2/configs"), text.formatted(server.url()));
  }
}
