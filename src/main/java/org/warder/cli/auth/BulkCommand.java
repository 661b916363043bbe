package org.warder.cli.auth;

import org.warder.cli.api.ApiClient;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.command.Terminal;
import picocli.CommandLine.Mixin;

/** What the commands that change the status of many tokens have in common: all but the status. */
abstract class BulkCommand extends PrintingCommand {
  private final String change;
  private final Terminal terminal;

  @Mixin private BulkOptions options;

  BulkCommand(String change, Terminal terminal) {
    this.change = change;
    this.terminal = terminal;
  }

  @Override
  protected void check() {
    options.check();
  }

  @Override
  protected void run(ApiClient api) {
    new BulkRun(change, api, terminal).run(options, print());
  }
}
