package org.warder.cli.setup;

import java.time.Duration;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Durations;
import org.warder.cli.command.Environment;
import org.warder.cli.command.Quoted;
import org.warder.cli.command.Terminal;
import org.warder.cli.option.TokenSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What to set up: from flags, and what they do not say from questions. */
final class SetupValues {
  private final Terminal terminal;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = {"--username", "-u"},
      paramLabel = "NAME",
      description = "The name of the first user")
  private String username;

  @Option(
      names = {"--password", "-p"},
      paramLabel = "PASSWORD",
      description =
          "The user's password; without it the password is asked for or read from standard input")
  private String password;

  @Option(
      names = {"--token", "-t"},
      paramLabel = "TOKEN",
      description =
          "The operator token to create; by default the server chooses. Environment: INFLUX_TOKEN")
  @Environment("INFLUX_TOKEN")
  private String token;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "A file whose first line is the operator token to create; - is standard input."
              + " Environment: INFLUX_TOKEN_FILE")
  @Environment("INFLUX_TOKEN_FILE")
  private String tokenFile;

  @Option(
      names = {"--org", "-o"},
      paramLabel = "NAME",
      description = "The name of the first organization")
  private String org;

  @Option(
      names = {"--bucket", "-b"},
      paramLabel = "NAME",
      description = "The name of the first bucket")
  private String bucket;

  @Option(
      names = {"--retention", "-r"},
      paramLabel = "DURATION",
      description = "How long the bucket keeps its data, such as 30d; 0 is forever")
  private String retention;

  /** Reads token files of this terminal. */
  SetupValues(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What the flags say. */
  SetupRequest given() {
    String given = TokenSource.find(terminal, command, token, tokenFile);
    return new SetupRequest(
        text(username), text(password), text(given), text(org), text(bucket), retentionSeconds());
  }

  /**
   * What the flags say, the rest asked.
   *
   * @throws CommandFailure if an answer is missing or the whole is not confirmed
   */
  SetupRequest asked(Terminal terminal) {
    SetupRequest given = given();
    terminal.out().print("> Welcome to Warder!\n");
    String name = ask(given.username(), "Please type your primary username");
    String secret = given.password();
    if (secret.isEmpty()) {
      secret = text(terminal.readNewPassword("Please type your password"));
    }
    String orgName = ask(given.org(), "Please type your primary organization name");
    String bucketName = ask(given.bucket(), "Please type your primary bucket name");
    long seconds = text(retention).isEmpty() ? askRetention() : given.retentionSeconds();
    SetupRequest asked =
        new SetupRequest(name, secret, given.token(), orgName, bucketName, seconds);
    confirm(asked);
    return asked;
  }

  private String ask(String given, String question) {
    if (!given.isEmpty()) {
      return given;
    }
    String answer = text(terminal.readLine(question));
    if (answer.isEmpty()) {
      throw new CommandFailure(
          "couldn't get input for prompt " + Quoted.of(question) + ": no data on stdin");
    }
    return answer;
  }

  private long askRetention() {
    String question = "Please type your retention period in hours, or 0 for infinite (0)";
    while (true) {
      String answer = text(terminal.readLine(question));
      try {
        long hours = answer.isEmpty() ? 0 : Long.parseLong(answer.strip());
        if (hours >= 0) {
          return Duration.ofHours(hours).toSeconds();
        }
        terminal.err().println("X Retention period cannot be negative");
      } catch (NumberFormatException | ArithmeticException e) {
        throw new CommandFailure(Quoted.of(answer) + " is not a number of hours");
      }
    }
  }

  private void confirm(SetupRequest request) {
    String period =
        request.retentionSeconds() == 0 ? "infinite" : Durations.format(request.retentionSeconds());
    String answer =
        terminal.readLine(
            """
            Setup with these parameters?
              Username:          %s
              Organization:      %s
              Bucket:            %s
              Retention Period:  %s
             (y/N)"""
                .formatted(request.username(), request.org(), request.bucket(), period));
    if (!text(answer).toLowerCase().startsWith("y")) {
      throw new CommandFailure("setup was canceled");
    }
  }

  private long retentionSeconds() {
    if (text(retention).isEmpty()) {
      return 0;
    }
    Duration duration;
    try {
      duration = Durations.parse(retention);
    } catch (CommandFailure e) {
      throw new CommandFailure("failed to parse " + Quoted.of(retention) + ": " + e.getMessage());
    }
    if (duration.getNano() != 0) {
      throw new CommandFailure(
          "retention policy %s is too precise, must be divisible by 1s"
              .formatted(Quoted.of(retention)));
    }
    return duration.toSeconds();
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
