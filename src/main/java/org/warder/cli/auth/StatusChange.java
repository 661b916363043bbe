package org.warder.cli.auth;

import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.RequestBody;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.option.IdOption;
import picocli.CommandLine.Mixin;

/** What activating and deactivating have in common: all but the status. */
abstract class StatusChange extends PrintingCommand {
  private final String status;

  @Mixin private IdOption id;

  StatusChange(String status) {
    this.status = status;
  }

  @Override
  protected void run(ApiClient api) {
    ApiPath path = ApiPath.of("authorizations", id.value());
    api.get(path).orFail("could not find auth with ID " + id.quoted());
    print()
        .one(
            AuthView.ONE,
            api.patch(path, new RequestBody().with("status", status).build())
                .orFail("could not update status of auth with ID " + id.quoted()));
  }
}
