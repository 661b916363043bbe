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

/** {@code bin/warder-server} in a folder like that of the archive, without Open Liberty. */
final class UnpackedLauncher {

  private static final Path LAUNCHER = Path.of("src/main/assembly/server/bin/warder-server");

  /** Shows what Open Liberty would have been started with. */
  private static final String OPEN_LIBERTY =
      """
      #!/bin/sh
      echo "args=$*"
      env
      """;

  private final Path folder;
  private final Path program;

  record Output(int exitCode, String text) {

    List<String> lines() {
      return text.lines().toList();
    }
  }

  /**
   * One that is run in a folder, and lies in another one there.
   *
   * @param folder may have commands of the system instead of its own, in {@code commands}
   */
  UnpackedLauncher(Path folder) throws IOException {
    this.folder = folder;
    program = Files.createDirectory(folder.resolve("the program")).toRealPath();
    Files.createDirectories(program.resolve("bin"));
    Files.createDirectories(program.resolve("etc"));
    Files.copy(LAUNCHER, program.resolve("bin/warder-server"), StandardCopyOption.COPY_ATTRIBUTES);
    write(program.resolve("wlp/bin/server"), OPEN_LIBERTY);
  }

  private static void write(Path script, String text) throws IOException {
    Files.createDirectories(script.getParent());
    Files.writeString(script, text);
    assertThat(script.toFile().setExecutable(true)).isTrue();
  }

  /** Where all of it lies. */
  Path program() {
    return program;
  }

  /** Has commands run in {@code DATA_DIR} whenever it would sleep, so that no time passes. */
  void insteadOfSleeping(String commands) throws IOException {
    write(folder.resolve("commands/sleep"), "#!/bin/sh\ncd \"$DATA_DIR\"\n" + commands);
  }

  Output run(Map<String, String> environment, String... arguments) throws Exception {
    return run(program.resolve("bin/warder-server"), environment, arguments);
  }

  Output run(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    Map<String, String> all = new TreeMap<>(environment);
    all.putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
    all.put("PATH", folder.resolve("commands") + ":/usr/bin:/bin");
    builder.environment().clear();
    builder.environment().putAll(all);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Output(process.waitFor(), text);
  }
}
