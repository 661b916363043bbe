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

/** Where the token comes from. */
class TokenTest {
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

  @Test
  void takesAFlagBeforeTheEnvironmentBeforeTheConfig() throws IOException {
    config("[a]\nurl='%s'\ntoken='of config'\nactive=true\n");
    assertThat(token(cli(), "user list")).isEqualTo("Token of config");
    assertThat(token(cli().with("INFLUX_TOKEN", "of env"), "user list")).isEqualTo("Token of env");
    assertThat(token(cli().with("INFLUX_TOKEN", "of env"), "user list -t of-flag"))
        .isEqualTo("Token of-flag");
    assertThat(
            CliRun.cli()
                .home(home)
                .with("INFLUX_HOST", "http://nowhere.invalid")
                .run("user list")
                .err())
        .contains("nowhere.invalid");
  }

  @Test
  void sendsNoTokenWhereTheEnvironmentSaysNone() throws IOException {
    config("[a]\nurl='%s'\ntoken='of config'\nactive=true\n");

    assertThat(token(cli().with("INFLUX_TOKEN", ""), "user list")).isNull();
  }

  @Test
  void readsATokenFromAFileOrFromStandardInput() throws IOException {
    Path file = Files.writeString(home.resolve("token"), "of file\nmore\n");

    assertThat(token(here(), "user list --token-file " + file)).isEqualTo("Token of file");
    assertThat(token(here().with("INFLUX_TOKEN_FILE", file.toString()), "user list"))
        .isEqualTo("Token of file");
    assertThat(token(here().input("of input\n"), "user list --token-file -"))
        .isEqualTo("Token of input");
    assertThat(token(here().with("INFLUX_TOKEN", "of env"), "user list --token-file " + file))
        .isEqualTo("Token of file");
  }

  @Test
  void saysWhichTokenFileIsNone() {
    assertThat(here().run("user list --token-file /nonexistent").err())
        .isEqualTo("Error: token file \"/nonexistent\" does not exist\n");
    assertThat(here().run("user list --token-file -").err())
        .isEqualTo("Error: standard input holds no token\n");
    assertThat(here().run("user list --token-file - --token x").err())
        .startsWith("Error: flags --token and --token-file exclude each other\n");
  }

  @Test
  void warnsOfATokenInTheListOfProcessesOnStandardErrorOnly() {
    var result = here().run("user list --token secret");

    assertThat(result.out()).isEqualTo("ID\tName\n");
    assertThat(result.err())
        .isEqualTo(
            "Warning: the list of processes shows the token given with --token to every user of this"
                + " machine; --token-file hides it\n");
    assertThat(here().with("INFLUX_HIDE_TOKEN_WARNING", "true").run("user list -t x").err())
        .isEmpty();
    assertThat(here().with("INFLUX_TOKEN", "x").run("user list").err()).isEmpty();
  }

  @Test
  void showsNoTokenThatCannotBeAHeader() {
    assertThat(here().with("INFLUX_TOKEN", "a\nsecret").run("user list").err())
        .startsWith("Error: a header cannot be sent: ")
        .doesNotContain("secret");
  }
}
