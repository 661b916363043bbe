package org.warder.cli.auth;

import jakarta.json.JsonObject;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.command.Quoted;
import org.warder.cli.option.ConnectionOptions;
import org.warder.cli.option.PrintOptions;
import org.warder.cli.option.TokenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes a token and shows what it was. */
@Command(name = "delete", description = "Delete a token. It stops working at once")
public final class AuthDelete implements Runnable {
  @Mixin private ConnectionOptions connection;
  @Mixin private TokenOptions token;
  @Mixin private PrintOptions print;

  @Option(
      names = {"--id", "-i"},
      required = true,
      paramLabel = "ID",
      description = "The ID of the token")
  private String id;

  @Override
  public void run() {
    ApiClient api = connection.open(token);
    ApiPath path = ApiPath.of("authorizations", id);
    JsonObject found = api.get(path).orFail("could not find auth with ID " + Quoted.of(id));
    api.delete(path).orFail("could not remove auth with ID " + Quoted.of(id));
    print.deleted(AuthView.ONE, found);
  }
}
