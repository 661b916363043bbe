package org.warder.cli.auth;

import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.option.IdOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Deletes a token and shows what it was. */
@Command(name = "delete", description = "Delete a token. It stops working at once")
public final class AuthDelete extends PrintingCommand {
  @Mixin private IdOption id;

  @Override
  protected void run(ApiClient api) {
    delete(
        api,
        ApiPath.of("authorizations", id.value()),
        AuthView.ONE,
        "could not find auth with ID " + id.quoted(),
        "could not remove auth with ID " + id.quoted());
  }
}
