package org.warder.cli.setup;

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

class SetupTest {
  private static final String DONE =
      """
      {"user":{"name":"ops"},"org":{"name":"plant"},"bucket":{"name":"b"},"auth":{"token":"t0p"}}
      """;

  @TempDir private Path home;
  private final FakeServer server = new FakeServer();

  @BeforeEach
  void allowSetup() {
    server.on("GET /api/v2/setup", 200, "{\"allowed\":true}");
    server.on("POST /api/v2/setup", 201, DONE);
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void setsUpAndWritesAConfigWithoutShowingTheToken() {
    var result = cli().run("setup -u ops -p secret-pw -o plant -b b -r 1d -f");

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).isEqualTo("User\tOrganization\tBucket\nops\tplant\t\tb\n");
    assertThat(server.last().body())
        .isEqualTo(
            """
            {"bucket":"b","org":"plant","password":"secret-pw","retentionPeriodSeconds":86400,"username":"ops"}
            """);
    assertThat(server.last().header("Authorization")).isNull();
    assertThat(home.resolve(".influxdbv2/configs"))
        .content()
        .startsWith(
            """
            [default]
              url = "%s"
              token = "t0p"
              org = "plant"
              active = true
            """
                .formatted(server.url()));
  }

  @Test
  void sendsTheTokenToCreateFromAFlagAFileOrTheEnvironment() {
    cli().with("INFLUX_TOKEN", "chosen").run("setup -u ops -o plant -b b -f --name a");
    assertThat(server.last().body()).contains("\"token\":\"chosen\"");

    cli().input("piped\n").run("setup -u ops -o plant -b b -f --name b --token-file -");
    assertThat(server.last().body()).contains("\"token\":\"piped\"");

    var result = cli().run("setup -u ops -o plant -b b -f --name c --token seen --json");
    assertThat(server.last().body()).contains("\"token\":\"seen\"");
    assertThat(result.err()).startsWith("Warning: ").doesNotContain("seen");
    assertThat(result.out())
        .isEqualTo(
            "{\n\t\"bucket\": \"b\",\n\t\"organization\": \"plant\",\n\t\"user\": \"ops\"\n}\n");
  }

  @Test
  void readsAnswersOnePerLineWhereNoOneSits() {
    var result = cli().input("ops\nsecret-pw\nplant\nb\n72\ny\n").run("setup");

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).startsWith("> Welcome to Warder!\nUser\t");
    assertThat(server.last().body())
        .contains("\"username\":\"ops\"", "\"password\":\"secret-pw\"", ":259200,");
  }

  @Test
  void isCanceledByAnythingButYes() {
    var result = cli().input("0\nn\n").run("setup -u ops -p secret-pw -o plant -b b");

    assertThat(result.err()).isEqualTo("Error: setup was canceled\n");
    assertThat(server.lines()).containsExactly("GET /api/v2/setup");
  }

  @Test
  void saysWhichAnswerIsMissing() {
    assertThat(cli().run("setup").err())
        .isEqualTo(
            "Error: couldn't get input for prompt \"Please type your primary username\": no data on"
                + " stdin\n");
  }

  @Test
  void refusesToSetUpTwice() {
    server.on("GET /api/v2/setup", 200, "{\"allowed\":false}");

    assertThat(cli().run("setup -f").err()).isEqualTo("Error: instance has already been set up\n");
  }

  @Test
  void showsTheStatusWhereItCannotBeChecked() {
    server.on("GET /api/v2/setup", 500, "{\"code\":\"internal error\",\"message\":\"m\"}");

    assertThat(cli().run("setup -f").err())
        .isEqualTo("Error: failed to check if already set up: 500 Internal Server Error\n");
  }

  @Test
  void checksItsConfigBeforeItChangesTheServer() {
    cli().run("config create -n a -u http://h");

    assertThat(cli().run("setup -f").err())
        .startsWith("Error: config name is required if you already have existing configs\n");
    assertThat(cli().run("setup -f -n a").err())
        .isEqualTo("Error: config name \"a\" already exists\n");
    assertThat(server.lines()).doesNotContain("POST /api/v2/setup");
  }

  @Test
  void checksTheRetention() {
    assertThat(cli().run("setup -f -r 720").err())
        .isEqualTo("Error: failed to parse \"720\": duration is missing a unit: 720\n");
    assertThat(cli().run("setup -f -r 1500ms").err())
        .isEqualTo("Error: retention policy \"1500ms\" is too precise, must be divisible by 1s\n");
  }

  @Test
  void sendsTheSetupSecretOfAFileOrOfTheEnvironment() throws IOException {
    String line = "setup -u ops -o plant -b b -f --http-debug --name ";
    Path file = Files.writeString(home.resolve("secret"), "s3cret\n");

    var result = cli().run(line + "a --setup-secret-file " + file);
    assertThat(server.last().body()).contains("\"setupSecret\":\"s3cret\"");
    assertThat(result.err()).doesNotContain("s3cret");
    cli().with("SETUP_SECRET", "of env").run(line + "b");
    assertThat(server.last().body()).contains("\"setupSecret\":\"of env\"");
    cli().input("of input\n").run(line + "c --setup-secret-file -");
    assertThat(server.last().body()).contains("\"setupSecret\":\"of input\"");
    cli().run(line + "d");
    assertThat(server.last().body()).doesNotContain("setupSecret");
  }

  @Test
  void saysHowTheSetupSecretIsGiven() {
    server.on(
        "POST /api/v2/setup", 403, "{\"code\":\"forbidden\",\"message\":\"needs SETUP_SECRET\"}");

    assertThat(cli().run("setup -f").err())
        .isEqualTo(
            "Error: failed to setup instance: 403 Forbidden: needs SETUP_SECRET\n"
                + "Hint: --setup-secret-file or the environment variable SETUP_SECRET gives the"
                + " setup secret\n");
  }

  @Test
  void readsHoursInAsciiDigits() {
    assertThat(cli().input("٧٢\n").run("setup -u ops -p secret-pw -o plant -b b").err())
        .isEqualTo("Error: \"٧٢\" is not a number of hours\n");
  }

  @Test
  void writesNoConfigThatCannotBeRead() {
    server.on("POST /api/v2/setup", 201, DONE.replace("plant", "\\ud800"));

    assertThat(cli().run("setup -f").err())
        .isEqualTo(
            "Error: setup succeeded, but failed to write new config to local path: org \"\\ud800\""
                + " is not valid Unicode\n");
    assertThat(home.resolve(".influxdbv2/configs")).doesNotExist();
  }

  @Test
  void saysWhatTheResponseLacks() {
    server.on("POST /api/v2/setup", 201, DONE.replace("t0p", ""));

    assertThat(cli().run("setup -f").err())
        .isEqualTo("Error: the server's response lacks the token of the setup\n");
  }

  private CliRun cli() {
    return CliRun.cli().with("INFLUX_HOST", server.url()).home(home);
  }
}
