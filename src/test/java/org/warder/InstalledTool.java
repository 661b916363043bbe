package org.warder;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A program of somebody else's that judges what we ship, where it is installed. */
final class InstalledTool {

  private final Path home;

  record Output(int exitCode, String text) {}

  /**
   * Ends the test where the program is not installed.
   *
   * @param home the folder that it may write into
   */
  InstalledTool(String program, Path home) {
    this.home = home;
    boolean isInstalled =
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    assumeTrue(isInstalled, "NOT RUN: " + program + " is not installed");
  }

  Output run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HOME", home.toString());
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Output(process.waitFor(), text);
  }
}
