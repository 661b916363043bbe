package org.warder.cli.setup;

import java.time.Duration;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Durations;
import org.warder.cli.command.Printable;
import org.warder.cli.command.Quoted;
import org.warder.cli.command.Terminal;
import org.warder.cli.command.WholeNumber;

/** Asks for what the flags of a setup do not say, and for a confirmation. */
final class SetupDialog {
  private final Terminal terminal;

  SetupDialog(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Completes a request.
   *
   * @param hasRetention whether the request says how long data is kept
   * @throws CommandFailure if something is not said or the whole is not confirmed
   */
  SetupRequest complete(SetupRequest given, boolean hasRetention) {
    terminal.print("> Welcome to Warder!");
    String username = ask(given.username(), "Please type your primary username");
    String password = given.password();
    if (password.isEmpty()) {
      password = text(terminal.readNewPassword("Please type your password"));
    }
    String org = ask(given.org(), "Please type your primary organization name");
    String bucket = ask(given.bucket(), "Please type your primary bucket name");
    long seconds = hasRetention ? given.retentionSeconds() : askRetention();
    SetupRequest complete =
        new SetupRequest(username, password, given.token(), org, bucket, seconds, given.secret());
    confirm(complete);
    return complete;
  }

  private String ask(String given, String question) {
    if (!given.isEmpty()) {
      return given;
    }
    String typed = text(terminal.readLine(question));
    if (typed.isEmpty()) {
      throw new CommandFailure(
          "couldn't get input for prompt " + Quoted.of(question) + ": no data on stdin");
    }
    return typed;
  }

  private long askRetention() {
    String question = "Please type your retention period in hours, or 0 for infinite (0)";
    while (true) {
      String typed = text(terminal.readLine(question));
      try {
        long hours = typed.isEmpty() ? 0 : WholeNumber.parseSigned(typed.strip());
        if (hours >= 0) {
          return Duration.ofHours(hours).toSeconds();
        }
        terminal.warn("X Retention period cannot be negative");
      } catch (NumberFormatException | ArithmeticException e) {
        throw new CommandFailure(Quoted.of(typed) + " is not a number of hours");
      }
    }
  }

  private void confirm(SetupRequest request) {
    String period =
        request.retentionSeconds() == 0 ? "infinite" : Durations.format(request.retentionSeconds());
    String typed =
        terminal.readLine(
            """
            Setup with these parameters?
              Username:          %s
              Organization:      %s
              Bucket:            %s
              Retention Period:  %s
             (y/N)"""
                .formatted(
                    Printable.of(request.username()),
                    Printable.of(request.org()),
                    Printable.of(request.bucket()),
                    period));
    if (!text(typed).toLowerCase().startsWith("y")) {
      throw new CommandFailure("setup was canceled");
    }
  }

  private static String text(String typed) {
    return typed == null ? "" : typed;
  }
}
