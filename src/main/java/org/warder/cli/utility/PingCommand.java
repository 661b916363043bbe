package org.warder.cli.utility;

import java.util.List;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.ApiResult;
import org.warder.cli.api.JsonFields;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Terminal;
import org.warder.cli.option.ConnectionOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks the server how it is, without a token. */
@Command(name = "ping", description = "Check that the server responds")
public final class PingCommand implements Runnable {
  private final Terminal terminal;

  @Mixin private ConnectionOptions connection;

  /** Reports to this terminal. */
  public PingCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    ApiResult health =
        connection.openAnonymous().notForCloud().get(ApiPath.outsideTheApi("/health"));
    if (health.status() == 503) {
      health.orFail("health check failed");
    }
    String status = JsonFields.text(health.orFail(), "status");
    if (!List.of("", "pass", "fail").contains(status)) {
      throw new CommandFailure(status + " is not a valid HealthCheckStatus");
    }
    terminal.print("OK");
  }
}
