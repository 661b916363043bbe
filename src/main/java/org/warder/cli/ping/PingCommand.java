package org.warder.cli.ping;

import java.util.List;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Terminal;
import org.warder.cli.http.Answer;
import org.warder.cli.http.ApiPath;
import org.warder.cli.http.Fields;
import org.warder.cli.option.ConnectionOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks the server how it is, without a token. */
@Command(name = "ping", description = "Check that the server answers")
public final class PingCommand implements Runnable {
  private final Terminal terminal;

  @Mixin private ConnectionOptions connection;

  /** Reports to this terminal. */
  public PingCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    Answer answer = connection.openAnonymous().notForCloud().get(ApiPath.outsideTheApi("/health"));
    if (answer.status() == 503) {
      answer.orFail("health check failed");
    }
    String status = Fields.text(answer.orFail(), "status");
    if (!List.of("", "pass", "fail").contains(status)) {
      throw new CommandFailure(status + " is not a valid HealthCheckStatus");
    }
    terminal.out().print("OK\n");
  }
}
