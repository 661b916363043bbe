package org.warder.cli.user;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.warder.cli.api.ApiPath;
import org.warder.cli.command.Quoted;
import org.warder.cli.option.ConnectionOptions;
import org.warder.cli.option.PrintOptions;
import org.warder.cli.option.TokenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Renames a user. */
@Command(name = "update", description = "Rename a user")
public final class UserUpdate implements Runnable {
  @Mixin private ConnectionOptions connection;
  @Mixin private TokenOptions token;
  @Mixin private PrintOptions print;

  @Option(
      names = {"--id", "-i"},
      required = true,
      paramLabel = "ID",
      description = "The user's ID")
  private String id;

  @Option(
      names = {"--name", "-n"},
      paramLabel = "NAME",
      description = "The user's new name")
  private String name;

  @Override
  public void run() {
    JsonObject changed =
        connection
            .open(token)
            .patch(
                ApiPath.of("users", id),
                Json.createObjectBuilder().add("name", name == null ? "" : name).build())
            .orFail("failed to update user " + Quoted.of(id));
    print.one(UserView.VIEW, changed);
  }
}
