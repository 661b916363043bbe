package org.warder.cli.user;

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

/** Deletes a user and shows who it was. */
@Command(name = "delete", description = "Delete a user. The user's tokens stop working at once")
public final class UserDelete implements Runnable {
  @Mixin private ConnectionOptions connection;
  @Mixin private TokenOptions token;
  @Mixin private PrintOptions print;

  @Option(
      names = {"--id", "-i"},
      required = true,
      paramLabel = "ID",
      description = "The user's ID")
  private String id;

  @Override
  public void run() {
    ApiClient api = connection.open(token);
    ApiPath path = ApiPath.of("users", id);
    JsonObject user = api.get(path).orFail("user " + Quoted.of(id) + " not found");
    api.delete(path).orFail("failed to delete user " + Quoted.of(id));
    print.deleted(UserView.VIEW, user);
  }
}
