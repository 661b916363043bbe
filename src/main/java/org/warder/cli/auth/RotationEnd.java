package org.warder.cli.auth;

import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.RequestBody;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.option.IdOption;
import picocli.CommandLine.Mixin;

/** What ending and taking back a rotation have in common. */
abstract class RotationEnd extends PrintingCommand {
  private final String action;

  @Mixin private IdOption id;

  RotationEnd(String action) {
    this.action = action;
  }

  @Override
  protected void run(ApiClient api) {
    ApiPath path = ApiPath.of("authorizations", id.value(), "rotate", action);
    print()
        .one(
            AuthView.ONE,
            api.post(path, new RequestBody().build())
                .orFail("could not " + action + " the rotation of auth with ID " + id.quoted()));
  }
}
