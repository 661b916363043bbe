package org.warder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code bin/warder-server} makes of its command and of settings, before Open Liberty runs.
 */
class LauncherTest {

  private static final Path LAUNCHER = Path.of("src/main/assembly/server/bin/warder-server");

  @TempDir private Path folder;
  private Path program;

  /** Shows what Open Liberty would have been started with. */
  private static final String OPEN_LIBERTY =
      """
      #!/bin/sh
      echo "args=$*"
      env
      """;

  private record Output(int exitCode, String text) {

    List<String> lines() {
      return text.lines().toList();
    }
  }

  @BeforeEach
  void unpack() throws IOException {
    program = Files.createDirectory(folder.resolve("the program")).toRealPath();
    Files.createDirectories(program.resolve("wlp/bin"));
    Files.createDirectories(program.resolve("bin"));
    Files.createDirectories(program.resolve("etc"));
    Files.copy(LAUNCHER, program.resolve("bin/warder-server"), StandardCopyOption.COPY_ATTRIBUTES);
    Path server = Files.writeString(program.resolve("wlp/bin/server"), OPEN_LIBERTY);
    assertThat(server.toFile().setExecutable(true)).isTrue();
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
        Path.of("src/main/assembly/server/etc/warder.env"), program.resolve("etc/warder.env"));

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

  private void assertRefused(Map<String, String> environment, String mistake) throws Exception {
    assertThat(run(environment, "run")).isEqualTo(new Output(1, "Error: " + mistake + "\n"));
  }

  @Test
  void recoverAsksTheNextStart() throws Exception {
    Output output = run(Map.of("DATA_DIR", "some data"), "recover");

    assertThat(output.exitCode()).isZero();
    assertThat(output.text()).contains("some data/recovered-token");
    assertThat(folder.resolve("some data/recover")).exists();
  }

  @Test
  void backupTellsTheFolderThatTheServerHasMade() throws Exception {
    Path data = Files.createDirectory(folder.resolve("some data")).toRealPath();
    Path made = Files.createDirectory(data.resolve("made"));

    assertThat(backUp(data, made.toString())).isEqualTo(new Output(0, made + "\n"));
    assertThat(backUp(data, "No backup has been made: disk full"))
        .isEqualTo(new Output(1, "Error: No backup has been made: disk full\n"));
    assertThat(
            run(Map.of("DATA_DIR", "some data", "DB_URL", "jdbc:postgresql://db/warder"), "backup"))
        .isEqualTo(new Output(1, "Error: PostgreSQL has means of its own, such as pg_dump\n"));
  }

  /** What the launcher makes of the answer of a server. */
  private Output backUp(Path data, String answer) throws Exception {
    FutureTask<Output> output =
        new FutureTask<>(() -> run(Map.of("DATA_DIR", "some data"), "backup"));
    new Thread(output).start();
    while (!Files.isDirectory(data.resolve("backup"))) {
      Thread.onSpinWait();
    }
    Files.writeString(data.resolve("backup-answer"), answer + "\n");
    Files.delete(data.resolve("backup"));
    return output.get(30, TimeUnit.SECONDS);
  }

  @Test
  void isFoundThroughALink() throws Exception {
    Path link = folder.resolve("link");
    Files.createSymbolicLink(link, program.resolve("bin/warder-server"));

    assertThat(run(link, Map.of(), "status").lines()).contains("args=status warder");
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
    return run(program.resolve("bin/warder-server"), environment, arguments);
  }

  private Output run(Path launcher, Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    Map<String, String> all = new TreeMap<>(environment);
    all.putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
    all.put("PATH", "/usr/bin:/bin");
    builder.environment().clear();
    builder.environment().putAll(all);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Output(process.waitFor(), text);
  }
}
