package org.warder.cli.auth;

import jakarta.json.JsonObject;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.base.PrintingCommand;
import picocli.CommandLine.Option;

/** A command that creates a token, or shows what it would send. */
abstract class TokenCreation extends PrintingCommand {
  @Option(
      names = "--dry-run",
      description = "Print the request that would create the token, and create none")
  private boolean dryRun;

  @Override
  protected final void run(ApiClient api) {
    JsonObject request = request(api);
    if (dryRun) {
      print().json(request);
    } else {
      print().one(AuthView.ONE, api.post(ApiPath.of("authorizations"), request).orFail(failure()));
    }
  }

  /** The request that creates the token. */
  abstract JsonObject request(ApiClient api);

  /** What to say where the server does not create it. */
  abstract String failure();
}
