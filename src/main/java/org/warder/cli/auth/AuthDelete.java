package org.warder.cli.auth;

import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Quoted;
import org.warder.cli.command.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Deletes a token and shows what it was; or all tokens that the flags name. */
@Command(
    name = "delete",
    description = "Delete a token, or all that the other flags name. They stop working at once")
public final class AuthDelete extends PrintingCommand {
  private final Terminal terminal;

  @Spec private CommandSpec command;

  @Option(
      names = {"--id", "-i"},
      paramLabel = "ID",
      description = "The ID of the one token, as list shows it")
  private String id;

  @Mixin private BulkOptions options;

  /** Asks on this terminal before many tokens are deleted. */
  public AuthDelete(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  protected void check() {
    if (id == null && !options.isGiven()) {
      throw new MissingParameterException(
          command.commandLine(), command.findOption("--id"), "no token is named");
    }
    if (id == null) {
      options.check();
    } else if (options.isGiven()) {
      throw new CommandFailure("--id stands alone: it names the one token");
    }
  }

  @Override
  protected void run(ApiClient api) {
    if (id == null) {
      new BulkRun("delete", api, terminal).run(options, print());
      return;
    }
    delete(
        api,
        ApiPath.of("authorizations", id),
        AuthView.ONE,
        "could not find auth with ID " + Quoted.of(id),
        "could not remove auth with ID " + Quoted.of(id));
  }
}
