package org.warder.cli.option;

import java.util.Optional;
import org.warder.cli.command.Terminal;
import org.warder.cli.command.UsageFailure;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Finds the token among the flags {@code --token} and {@code --token-file} of a command. */
public final class TokenSource {
  private TokenSource() {}

  /**
   * The token: a flag wins over the environment, and two flags exclude each other. Warns if it
   * stands on the command line.
   *
   * @param token the value of {@code --token}, or of its environment variable, or null
   * @param file the value of {@code --token-file}, or of its environment variable, or null
   * @return nothing if none is given
   */
  public static Optional<String> find(
      Terminal terminal, CommandSpec command, String token, String file) {
    ParseResult flags = command.commandLine().getParseResult();
    boolean tokenFlag = flags.hasMatchedOption("--token");
    boolean fileFlag = flags.hasMatchedOption("--token-file");
    if (tokenFlag && fileFlag) {
      throw new UsageFailure(
          command.commandLine(), "flags --token and --token-file exclude each other");
    }
    if (tokenFlag) {
      warn(terminal);
      return Optional.of(token);
    }
    if (!fileFlag && token != null) {
      return Optional.of(token);
    }
    return file == null || file.isEmpty()
        ? Optional.empty()
        : Optional.of(SecretFile.read(terminal, file, "token").strip());
  }

  private static void warn(Terminal terminal) {
    String hide = terminal.environment("INFLUX_HIDE_TOKEN_WARNING");
    if (!"true".equalsIgnoreCase(hide)) {
      terminal.warn(
          "Warning: the list of processes shows the token given with --token to every user of"
              + " this machine; --token-file hides it");
    }
  }
}
