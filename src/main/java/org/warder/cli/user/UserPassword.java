package org.warder.cli.user;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Quoted;
import org.warder.cli.command.Terminal;
import org.warder.cli.option.ConnectionOptions;
import org.warder.cli.option.TokenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sets a user's password. */
@Command(
    name = "password",
    description = "Set a user's password, which is asked for or read from standard input")
public final class UserPassword implements Runnable {
  private final Terminal terminal;

  @Mixin private ConnectionOptions connection;
  @Mixin private TokenOptions token;

  @Option(
      names = {"--id", "-i"},
      paramLabel = "ID",
      description = "The user's ID")
  private String id;

  @Option(
      names = {"--name", "-n"},
      paramLabel = "NAME",
      description = "The user's name")
  private String name;

  @Option(
      names = {"--password", "-p"},
      paramLabel = "PASSWORD",
      description =
          "The new password; every user of the machine can see it in the list of processes")
  private String password;

  /** Asks on this terminal. */
  public UserPassword(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    boolean byId = id != null && !id.isEmpty();
    if (!byId && (name == null || name.isEmpty())) {
      throw new CommandFailure("must specify user ID or user name");
    }
    ApiClient api = connection.open(token);
    String userId = byId ? id : named(api);
    String shown = Quoted.of(byId ? id : name);
    api.post(
            ApiPath.of("users", userId, "password"),
            Json.createObjectBuilder().add("password", password(shown)).build())
        .orFail("failed to set password for user " + Quoted.of(id));
    terminal.out().print("Successfully updated password for user " + shown + "\n");
  }

  private String named(ApiClient api) {
    JsonArray users =
        JsonFields.objects(
            api.get(ApiPath.of("users").with("name", name))
                .orFail("failed to find user " + Quoted.of(name)),
            "users");
    if (users == null || users.isEmpty()) {
      throw new CommandFailure("no user found with name " + Quoted.of(name));
    }
    return JsonFields.required(users.getJsonObject(0), "id", "user");
  }

  private String password(String user) {
    if (password != null && !password.isEmpty()) {
      return password;
    }
    String typed = terminal.readNewPassword("Please type new password for " + user);
    return typed == null ? "" : typed;
  }
}
