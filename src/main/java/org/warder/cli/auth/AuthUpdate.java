package org.warder.cli.auth;

import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.RequestBody;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.option.IdOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Changes when a token expires. */
@Command(
    name = "update",
    description = "Change when a token expires. Its value is the same as before")
public final class AuthUpdate extends PrintingCommand {
  @Mixin private IdOption id;
  @Mixin private ExpiryOptions expiry;

  @Override
  protected void check() {
    if (!expiry.check()) {
      throw new CommandFailure(
          "must specify one of --expires-in, --expires-at and --expires-never");
    }
  }

  @Override
  protected void run(ApiClient api) {
    RequestBody body = new RequestBody().with("expiresAt", expiry.value(api).orElseThrow());
    print()
        .one(
            AuthView.WIDE,
            api.patch(ApiPath.of("authorizations", id.value()), body.build())
                .orFail("could not update auth with ID " + id.quoted()));
  }
}
