package org.warder.cli.user;

import jakarta.json.JsonObject;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
import org.warder.cli.api.RequestBody;
import org.warder.cli.base.ApiCommand;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Quoted;
import org.warder.cli.command.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sets a user's password. */
@Command(
    name = "password",
    description = "Set a user's password, which is asked for or read from standard input")
public final class UserPassword extends ApiCommand {
  private final Terminal terminal;

  @Option(
      names = {"--id", "-i"},
      paramLabel = "ID",
      description = "The user's ID")
  private String id = "";

  @Option(
      names = {"--name", "-n"},
      paramLabel = "NAME",
      description = "The user's name")
  private String name = "";

  @Option(
      names = {"--password", "-p"},
      paramLabel = "PASSWORD",
      description =
          "The new password; every user of the machine can see it in the list of processes")
  private String password = "";

  /** Asks on this terminal. */
  public UserPassword(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  protected void check() {
    if (id.isEmpty() && name.isEmpty()) {
      throw new CommandFailure("must specify user ID or user name");
    }
  }

  @Override
  protected void run(ApiClient api) {
    String userId = id.isEmpty() ? idOfName(api) : id;
    String shown = Quoted.of(id.isEmpty() ? name : id);
    api.post(
            ApiPath.of("users", userId, "password"),
            new RequestBody().with("password", newPassword(shown)).build())
        .orFail("failed to set password for user " + Quoted.of(id));
    terminal.out().print("Successfully updated password for user " + shown + "\n");
  }

  private String idOfName(ApiClient api) {
    JsonObject found =
        api.get(ApiPath.of("users").with("name", name))
            .orFail("failed to find user " + Quoted.of(name));
    return JsonFields.first(found, "users")
        .map(user -> JsonFields.required(user, "id", "user"))
        .orElseThrow(() -> new CommandFailure("no user found with name " + Quoted.of(name)));
  }

  private String newPassword(String user) {
    if (!password.isEmpty()) {
      return password;
    }
    String typed = terminal.readNewPassword("Please type new password for " + user);
    return typed == null ? "" : typed;
  }
}
