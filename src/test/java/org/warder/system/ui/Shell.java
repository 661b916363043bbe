package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A shell into which somebody pastes what a page shows. */
final class Shell {

  private Shell() {}

  /** What a command prints that finds a token in its environment, as the pages suppose. */
  static String run(String command, String token) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(List.of("bash", "-c", command));
    builder.environment().put("WARDER_TOKEN", token);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return printed;
  }
}
