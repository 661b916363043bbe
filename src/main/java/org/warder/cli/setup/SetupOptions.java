package org.warder.cli.setup;

import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Durations;
import org.warder.cli.command.Environment;
import org.warder.cli.command.Quoted;
import org.warder.cli.command.Terminal;
import org.warder.cli.option.SecretFile;
import org.warder.cli.option.TokenSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What to set up, as flags say. */
final class SetupOptions {
  private final Terminal terminal;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = {"--username", "-u"},
      paramLabel = "NAME",
      description = "The name of the first user")
  private String username = "";

  @Option(
      names = {"--password", "-p"},
      paramLabel = "PASSWORD",
      description =
          "The user's password; without it the password is asked for or read from standard input")
  private String password = "";

  @Option(
      names = {"--token", "-t"},
      paramLabel = "TOKEN",
      description = "The operator token to create; by default the server chooses")
  @Environment("INFLUX_TOKEN")
  private String token;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "A file whose first line is the operator token to create; - is standard input")
  @Environment("INFLUX_TOKEN_FILE")
  private String tokenFile;

  @Option(
      names = {"--org", "-o"},
      paramLabel = "NAME",
      description = "The name of the first organization")
  private String org = "";

  @Option(
      names = {"--bucket", "-b"},
      paramLabel = "NAME",
      description = "The name of the first bucket")
  private String bucket = "";

  @Option(
      names = {"--retention", "-r"},
      paramLabel = "DURATION",
      description = "How long the bucket keeps its data, such as 30d; 0 is forever")
  private String retention = "";

  @Option(
      names = "--setup-secret-file",
      paramLabel = "FILE",
      description =
          "A file whose first line is the setup secret, if the server has one; - is standard input."
              + " Without it the variable SETUP_SECRET gives the secret")
  private String secretFile = "";

  /** Reads token files of this terminal. */
  SetupOptions(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What the flags say; texts that they do not give are empty. */
  SetupRequest request() {
    return new SetupRequest(
        username,
        password,
        TokenSource.find(terminal, command, token, tokenFile).orElse(""),
        org,
        bucket,
        retentionSeconds(),
        secret());
  }

  private String secret() {
    if (!secretFile.isEmpty()) {
      return SecretFile.read(terminal, secretFile, "setup secret");
    }
    String variable = terminal.environment("SETUP_SECRET");
    return variable == null ? "" : variable;
  }

  /** Whether the retention is given. */
  boolean hasRetention() {
    return !retention.isEmpty();
  }

  private long retentionSeconds() {
    if (retention.isEmpty()) {
      return 0;
    }
    CommandFailure.saying(
        "failed to parse " + Quoted.of(retention), () -> Durations.parse(retention));
    return Durations.seconds("retention policy", retention);
  }
}
