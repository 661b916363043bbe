package org.warder.cli.user;

import jakarta.json.JsonObject;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.ApiResult;
import org.warder.cli.api.JsonFields;
import org.warder.cli.api.RequestBody;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.command.Environment;
import org.warder.cli.command.Quoted;
import org.warder.cli.command.Terminal;
import org.warder.cli.option.OrgOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Creates a user, makes them a member of an organization and sets their password. */
@Command(name = "create", description = "Create a user")
public final class UserCreate extends PrintingCommand {
  private static final String NO_PASSWORD =
      "WARN: initial password not set for user, use `warder user password` to set it";

  private final Terminal terminal;

  @Mixin private OrgOptions org;

  @Option(
      names = {"--name", "-n"},
      required = true,
      paramLabel = "NAME",
      description = "The user's name")
  @Environment("INFLUX_NAME")
  private String name;

  @Option(
      names = {"--password", "-p"},
      paramLabel = "PASSWORD",
      description =
          "The user's password; every user of the machine can see it in the list of processes,"
              + " while `warder user password` reads it from standard input")
  private String password = "";

  /** Warns on this terminal. */
  public UserCreate(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  protected void run(ApiClient api) {
    String orgId = org.resolve(api, configuredOrg());
    JsonObject user =
        api.post(ApiPath.of("users"), new RequestBody().with("name", name).build())
            .orFail("failed to create user " + Quoted.of(name));
    String id = JsonFields.required(user, "id", "user");
    print().one(UserView.VIEW, user);
    ApiResult joined =
        api.post(ApiPath.of("orgs", orgId, "members"), new RequestBody().with("id", id).build());
    if (joined.failed() || password.isEmpty()) {
      terminal.warn(NO_PASSWORD);
    }
    joined.orFail(
        "failed setting org membership for user %s, use `warder org members add` to retry"
            .formatted(Quoted.of(name)));
    if (!password.isEmpty()) {
      api.post(
              ApiPath.of("users", id, "password"),
              new RequestBody().with("password", password).build())
          .orFail(
              "failed setting password for user %s, use `warder user password` to retry"
                  .formatted(Quoted.of(name)));
    }
  }
}
