package org.warder.cli.base;

import org.warder.cli.api.ApiClient;
import org.warder.cli.option.ConnectionOptions;
import org.warder.cli.option.TokenOptions;
import picocli.CommandLine.Mixin;

/** A command that calls the API with the caller's token. */
public abstract class ApiCommand implements Runnable {
  @Mixin private ConnectionOptions connection;
  @Mixin private TokenOptions token;

  @Override
  public final void run() {
    check();
    run(connection.open(token));
  }

  /** Checks what can be checked before anything is sent. */
  protected void check() {}

  /** Does the work. */
  protected abstract void run(ApiClient api);

  /** The organization of the config in use, empty if it has none. */
  protected final String configuredOrg() {
    return connection.configuredOrg();
  }
}
