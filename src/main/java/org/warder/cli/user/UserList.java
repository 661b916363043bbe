package org.warder.cli.user;

import jakarta.json.JsonObject;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
import org.warder.cli.option.ConnectionOptions;
import org.warder.cli.option.PrintOptions;
import org.warder.cli.option.TokenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists users. */
@Command(
    name = "list",
    aliases = {"find", "ls"},
    description = "List users")
public final class UserList implements Runnable {
  @Mixin private ConnectionOptions connection;
  @Mixin private TokenOptions token;
  @Mixin private PrintOptions print;

  @Option(
      names = {"--id", "-i"},
      paramLabel = "ID",
      description = "Only the user with this ID")
  private String id;

  @Option(
      names = {"--name", "-n"},
      paramLabel = "NAME",
      description = "Only the user of this name")
  private String name;

  @Override
  public void run() {
    JsonObject found =
        connection
            .open(token)
            .get(ApiPath.of("users").with("id", id).with("name", name))
            .orFail("failed to list users");
    print.all(UserView.VIEW, JsonFields.objects(found, "users"));
  }
}
