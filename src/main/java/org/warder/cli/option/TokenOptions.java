package org.warder.cli.option;

import java.util.Optional;
import org.warder.cli.command.Environment;
import org.warder.cli.command.Terminal;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The token that a command authenticates with. */
public final class TokenOptions {
  private final Terminal terminal;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = {"--token", "-t"},
      paramLabel = "TOKEN",
      description =
          "The token to authenticate with. Other users of the machine can read it in the list of"
              + " processes: --token-file and INFLUX_TOKEN are not seen there")
  @Environment("INFLUX_TOKEN")
  private String token;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "A file whose first line is the token to authenticate with; - is standard input")
  @Environment("INFLUX_TOKEN_FILE")
  private String tokenFile;

  /** Reads files and standard input of this terminal. */
  public TokenOptions(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * The token given by a flag or else by the environment.
   *
   * @return nothing if none is given, so that the config file decides
   */
  Optional<String> find() {
    return TokenSource.find(terminal, command, token, tokenFile);
  }
}
