package org.warder.cli.user;

import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.option.IdOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Deletes a user and shows who it was. */
@Command(name = "delete", description = "Delete a user. The user's tokens stop working at once")
public final class UserDelete extends PrintingCommand {
  @Mixin private IdOption id;

  @Override
  protected void run(ApiClient api) {
    delete(
        api,
        ApiPath.of("users", id.value()),
        UserView.VIEW,
        "user " + id.quoted() + " not found",
        "failed to delete user " + id.quoted());
  }
}
