package org.warder.cli.auth;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.command.Quoted;
import org.warder.cli.option.ConnectionOptions;
import org.warder.cli.option.PrintOptions;
import org.warder.cli.option.TokenOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What activating and deactivating have in common: all but the status. */
abstract class StatusChange implements Runnable {
  private final String status;

  @Mixin private ConnectionOptions connection;
  @Mixin private TokenOptions token;
  @Mixin private PrintOptions print;

  @Option(
      names = {"--id", "-i"},
      required = true,
      paramLabel = "ID",
      description = "The ID of the token")
  private String id;

  StatusChange(String status) {
    this.status = status;
  }

  @Override
  public void run() {
    ApiClient api = connection.open(token);
    ApiPath path = ApiPath.of("authorizations", id);
    api.get(path).orFail("could not find auth with ID " + Quoted.of(id));
    JsonObject changed =
        api.patch(path, Json.createObjectBuilder().add("status", status).build())
            .orFail("could not update status of auth with ID " + Quoted.of(id));
    print.one(AuthView.ONE, changed);
  }
}
