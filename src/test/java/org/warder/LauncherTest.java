package org.warder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.UnpackedLauncher.Output;

/**
 * What {@code bin/warder-server} makes of its command and of settings, before Open Liberty runs.
 */
class LauncherTest {

  @TempDir private Path folder;
  private UnpackedLauncher launcher;
  private Path program;

  @BeforeEach
  void unpack() throws IOException {
    launcher = new UnpackedLauncher(folder);
    program = launcher.program();
  }

  @Test
  void keepsDataBesideTheProgramUnlessItIsSaidWhere() throws Exception {
    assertThat(run(Map.of(), "run").lines())
        .contains("args=run warder", "DATA_DIR=" + program + "/data")
        .contains(
            "WLP_OUTPUT_DIR=" + program + "/data/server", "WLP_USER_DIR=" + program + "/wlp/usr");
    assertThat(run(Map.of("DATA_DIR", "some data", "WLP_USER_DIR", "/other"), "start").lines())
        .contains("args=start warder", "DATA_DIR=" + folder.toRealPath() + "/some data")
        .contains("WLP_USER_DIR=" + program + "/wlp/usr");
  }

  @Test
  void theEnvironmentWinsOverTheFileOfSettings() throws Exception {
    Files.writeString(
        program.resolve("etc/warder.env"), "# comment\nUSAGE='off'\nDB_PASSWORD='a $b \"c\"'\n");

    assertThat(run(Map.of("USAGE", "it's on"), "run").lines())
        .contains("USAGE=it's on", "DB_PASSWORD=a $b \"c\"");
  }

  @Test
  void aLogForProgramsIsOneFromTheFirstLine() throws Exception {
    assertThat(run(Map.of("LOG_FORMAT", "json"), "run").lines())
        .contains("WLP_LOGGING_CONSOLE_FORMAT=json", "WLP_LOGGING_MESSAGE_FORMAT=json");
    assertThat(run(Map.of(), "run").text()).doesNotContain("WLP_LOGGING");
  }

  @Test
  void theShippedFileOfSettingsSetsNothing() throws Exception {
    List<String> without = run(Map.of(), "run").lines();
    Files.copy(
        Path.of("src/main/assembly/server/etc/warder.env.example"),
        program.resolve("etc/warder.env"));

    assertThat(run(Map.of(), "run").lines()).isEqualTo(without);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DB_PASSWORD", "TLS_KEYSTORE_PASSWORD"})
  void passwordsMayLieInFiles(String setting) throws Exception {
    Path file = Files.writeString(folder.resolve("pass word"), "it's \"$HOME\"\n");
    Map<String, String> byFile = Map.of(setting + "_FILE", file.toString());

    assertThat(run(byFile, "run").lines())
        .contains(setting + "=it's \"$HOME\"", "args=run warder")
        .noneMatch(line -> line.contains("_FILE="));
    assertRefused(
        Map.of(setting + "_FILE", file.toString(), setting, "x"),
        setting + " and " + setting + "_FILE must not both be set");
    assertRefused(
        Map.of(setting + "_FILE", "/nowhere"),
        setting + "_FILE must name a file that can be read, as /nowhere is not");
    Files.writeString(file, "\n");
    assertRefused(
        byFile, setting + "_FILE must name a file with a password; " + file + " is empty");
    assertThat(run(byFile, "status").exitCode()).as("which needs none").isZero();
  }

  @Test
  void dataMustHaveAFolderToBeWrittenInto() throws Exception {
    Path file = Files.writeString(folder.resolve("a file"), "");
    String mistake = "DATA_DIR must be a folder that the server may write into, and not \"";

    assertRefused(
        Map.of("DATA_DIR", file.toString()), mistake + file + "\": it cannot use " + file);
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(data.resolve("server"), "");
    assertRefused(
        Map.of("DATA_DIR", data.toString()),
        mistake + data + "\": it cannot use " + data + "/server");
    assertThat(run(Map.of("DATA_DIR", file.toString()), "status").exitCode()).isZero();
  }

  private void assertRefused(Map<String, String> environment, String mistake) throws Exception {
    assertThat(run(environment, "run")).isEqualTo(new Output(1, "Error: " + mistake + "\n"));
  }

  @Test
  void recoverAsksTheNextStart() throws Exception {
    // With the log of a server alone, as on PostgreSQL.
    Files.createDirectories(folder.resolve("some data/server"));

    Output output =
        run(Map.of("DATA_DIR", "some data", "JAVA_HOME", "/set in the unit alone"), "recover");

    assertThat(output.exitCode()).isZero();
    assertThat(output.text()).contains("some data/recovered-token");
    assertThat(folder.resolve("some data/recover")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"recover", "backup"})
  void nothingIsAskedWhereNoServerHasRun(String command) throws Exception {
    assertThat(run(Map.of(), command))
        .isEqualTo(
            new Output(
                1,
                "Error: no server has run with DATA_DIR="
                    + program
                    + "/data, or you may not write there; set DATA_DIR to the server's,"
                    + " under systemd as root to /var/lib/warder\n"));
    assertThat(program.resolve("data")).doesNotExist();
  }

  @Test
  void isFoundThroughALink() throws Exception {
    Path link = folder.resolve("link");
    Files.createSymbolicLink(link, program.resolve("bin/warder-server"));

    assertThat(launcher.run(link, Map.of(), "status").lines()).contains("args=status warder");
  }

  @Test
  void saysWhatItCannotDo() throws Exception {
    for (String[] wrong : new String[][] {{}, {"begin"}, {"run", "now"}}) {
      Output output = run(Map.of(), wrong);
      assertThat(output.exitCode()).isEqualTo(2);
      assertThat(output.text()).startsWith("Usage: warder-server COMMAND\n");
    }
    assertThat(run(Map.of("JAVA_HOME", "/nowhere"), "run"))
        .isEqualTo(
            new Output(
                1, "Error: /nowhere/bin/java does not exist; set JAVA_HOME to Java 17 or later\n"));
  }

  private Output run(Map<String, String> environment, String... arguments) throws Exception {
    return launcher.run(environment, arguments);
  }
}
