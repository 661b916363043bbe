package org.warder.system.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.warder.system.Warder;

/**
 * InfluxData's JavaScript client, release 1.35.0: setup, signing in, users, organizations, buckets
 * and tokens. The calls are in {@code src/test/js}; they run where {@code node} and {@code npm}
 * are.
 */
class JavaScriptClientST extends Warder {

  private static final Path SOURCES = Path.of("src/test/js");
  private static final Path WORK = Path.of("target/js");

  @Test
  void drivesTheServer() throws Exception {
    assumeTrue(isInstalled("node"), "NOT RUN: the JavaScript client needs node, which is missing");
    assumeTrue(isInstalled("npm"), "NOT RUN: the JavaScript client needs npm, which is missing");
    Files.createDirectories(WORK);
    for (String file : List.of("package.json", "package-lock.json", "client.test.js")) {
      Files.copy(SOURCES.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    Output install = run("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund");
    assertThat(install.exitCode()).as(install.text()).isZero();
    Output tests = run("node", "--test");

    assertThat(tests.exitCode()).as(tests.text()).isZero();
    assertThat(tests.text()).containsPattern("pass 7\\b");
  }

  private record Output(int exitCode, String text) {}

  private static boolean isInstalled(String program) throws InterruptedException {
    try {
      return new ProcessBuilder(program, "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Output run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(WORK.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "WARDER_URL", instance().url().toString().replaceAll("/$", ""),
                "WARDER_TOKEN", instance().operatorToken(),
                "WARDER_ORG_ID", instance().orgId(),
                "WARDER_USER", OPERATOR,
                "WARDER_PASSWORD", PASSWORD));
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(text).isTrue();
    return new Output(process.exitValue(), text);
  }
}
