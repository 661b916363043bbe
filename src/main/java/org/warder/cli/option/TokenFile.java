package org.warder.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Quoted;
import org.warder.cli.command.Terminal;

/** Reads a token from where the list of processes does not show it. */
final class TokenFile {
  private TokenFile() {}

  /**
   * Reads the first line of a file, or of standard input where the name is {@code -}.
   *
   * @throws CommandFailure if there is none
   */
  static String read(Terminal terminal, String name) {
    boolean standardInput = name.equals("-");
    String token = standardInput ? terminal.readSecret("Token:") : firstLine(name);
    if (token == null || token.isBlank()) {
      throw new CommandFailure(
          (standardInput ? "standard input" : "token file " + Quoted.of(name)) + " holds no token");
    }
    return token.strip();
  }

  private static String firstLine(String name) {
    Path file = Path.of(name);
    if (!Files.exists(file)) {
      throw new CommandFailure("token file " + Quoted.of(name) + " does not exist");
    }
    try {
      return Files.readString(file).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new CommandFailure("token file " + Quoted.of(name) + " cannot be read");
    }
  }
}
