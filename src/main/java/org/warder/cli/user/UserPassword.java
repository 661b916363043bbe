package org.warder.cli.user;

import jakarta.json.JsonObject;
import java.util.regex.Pattern;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.ApiResult;
import org.warder.cli.api.JsonFields;
import org.warder.cli.api.RequestBody;
import org.warder.cli.base.ApiCommand;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Quoted;
import org.warder.cli.command.Terminal;
import org.warder.cli.option.SecretFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sets a user's password. */
@Command(
    name = "password",
    description = "Set a user's password, which is asked for or read from standard input")
public final class UserPassword extends ApiCommand {
  private static final Pattern OLD_PASSWORD_MISSING =
      Pattern.compile("old ?password", Pattern.CASE_INSENSITIVE);

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

  @Option(
      names = "--old-password-file",
      paramLabel = "FILE",
      description =
          "A file whose first line is the old password, which the server wants from a caller who"
              + " changes their own; - is standard input, one line after the new password")
  private String oldPasswordFile = "";

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
    ApiPath path = ApiPath.of("users", id.isEmpty() ? idOfName(api) : id, "password");
    String shown = Quoted.of(id.isEmpty() ? name : id);
    RequestBody request = new RequestBody().with("password", newPassword(shown));
    if (!oldPasswordFile.isEmpty()) {
      request.with("oldPassword", SecretFile.read(terminal, oldPasswordFile, "old password"));
    }
    ApiResult result = api.post(path, request.build());
    if (oldPasswordFile.isEmpty() && result.failedWith(400, OLD_PASSWORD_MISSING)) {
      result = repeatWithOldPassword(api, path, request, result);
    }
    result.orFail(failure());
    terminal.print("Successfully updated password for user " + shown);
  }

  /** Asks who can be asked; others are told how to give the old password. */
  private ApiResult repeatWithOldPassword(
      ApiClient api, ApiPath path, RequestBody request, ApiResult refusal) {
    if (!terminal.isInteractive()) {
      refusal.orFail(failure(), "--old-password-file gives the old password");
    }
    String old = terminal.readSecret("Please type your old password");
    return api.post(path, request.with("oldPassword", old == null ? "" : old).build());
  }

  private String failure() {
    return "failed to set password for user " + Quoted.of(id);
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
