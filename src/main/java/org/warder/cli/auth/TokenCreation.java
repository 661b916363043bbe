package org.warder.cli.auth;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.base.PrintingCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that creates a token, or shows what it would send. */
abstract class TokenCreation extends PrintingCommand {
  @Option(
      names = "--dry-run",
      description = "Print the request that would create the token, and create none")
  private boolean dryRun;

  @Mixin private ExpiryOptions expiry;

  @Override
  protected final void check() {
    expiry.check();
  }

  @Override
  protected final void run(ApiClient api) {
    JsonObject request = request(api, expiry.value(api));
    if (dryRun) {
      print().json(request);
    } else {
      print().one(AuthView.ONE, api.post(ApiPath.of("authorizations"), request).orFail(failure()));
    }
  }

  /**
   * The request that creates the token.
   *
   * @param expiresAt what the flags say of its end; empty for nothing
   */
  abstract JsonObject request(ApiClient api, Optional<JsonValue> expiresAt);

  /** What to say where the server does not create it. */
  abstract String failure();
}
