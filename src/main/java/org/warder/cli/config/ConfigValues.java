package org.warder.cli.config;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Terminal;
import org.warder.cli.option.TokenSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The flags that creating and changing a config have in common, as values that are never null. */
final class ConfigValues {
  private final Terminal terminal;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = {"--config-name", "-n"},
      required = true,
      paramLabel = "NAME",
      description = "The config's name")
  private String name;

  @Option(
      names = {"--token", "-t"},
      paramLabel = "TOKEN",
      description =
          "The token to authenticate with. Other users of the machine can read it in the list of"
              + " processes: --token-file is not seen there")
  private String token;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "A file whose first line is the token; - is standard input")
  private String tokenFile;

  @Option(
      names = {"--username-password", "-p"},
      paramLabel = "USER[:PASSWORD]",
      description =
          "The user to sign in as instead of a token; without a password it is asked for at each"
              + " call")
  private String userPassword = "";

  @Option(
      names = {"--org", "-o"},
      paramLabel = "NAME",
      description = "The organization to work in")
  private String org = "";

  @Option(
      names = {"--active", "-a"},
      description = "Make it the active config")
  private boolean active;

  /** Reads token files of this terminal. */
  ConfigValues(Terminal terminal) {
    this.terminal = terminal;
  }

  String name() {
    return name;
  }

  String token() {
    String given = TokenSource.find(terminal, command, token, tokenFile).orElse("");
    if (!given.isEmpty() && !userPassword.isEmpty()) {
      throw new CommandFailure(
          "cannot specify `--token` and `--username-password` together, please choose one");
    }
    return given;
  }

  /** The user in the form of the file; it hides nothing, so the file is the owner's alone. */
  String cookie() {
    return userPassword.isEmpty()
        ? ""
        : Base64.getEncoder().encodeToString(userPassword.getBytes(StandardCharsets.UTF_8));
  }

  String org() {
    return org;
  }

  boolean active() {
    return active;
  }
}
