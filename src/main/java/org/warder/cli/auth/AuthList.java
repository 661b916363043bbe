package org.warder.cli.auth;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.command.Quoted;
import org.warder.cli.option.OrgOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists tokens, without their values. */
@Command(
    name = "list",
    aliases = {"find", "ls"},
    description = "List tokens. The filters combine; --id stands alone")
public final class AuthList extends PrintingCommand {
  @Mixin private OrgOptions org;

  @Option(
      names = {"--id", "-i"},
      paramLabel = "ID",
      description = "The ID of the one token to show")
  private String id = "";

  @Option(
      names = {"--user", "-u"},
      paramLabel = "NAME",
      description = "Only tokens of the user of this name")
  private String user = "";

  @Option(
      names = "--user-id",
      paramLabel = "ID",
      description = "Only tokens of the user with this ID")
  private String userId = "";

  @Mixin private LifeOptions life;

  @Option(
      names = "--wide",
      description = "Show also whether each token works, when it expires and was last used")
  private boolean wide;

  @Override
  protected void check() {
    life.check();
    wide |= life.isGiven();
  }

  @Override
  protected void run(ApiClient api) {
    if (id.isEmpty()) {
      list(api);
    } else {
      print()
          .one(
              wide ? AuthView.WIDE : AuthView.ONE,
              api.get(ApiPath.of("authorizations", id))
                  .orFail("could not find authorization with ID " + Quoted.of(id)));
    }
  }

  private void list(ApiClient api) {
    JsonObject found =
        api.get(
                life.narrow(
                    api,
                    ApiPath.of("authorizations")
                        .with("user", user)
                        .with("userID", userId)
                        .with("org", org.name())
                        .with("orgID", org.id())))
            .orFail("could not find authorization with given parameters");
    JsonArray tokens = JsonFields.objects(found, "authorizations");
    print()
        .all(
            wide ? AuthView.WIDE : AuthView.LISTED,
            tokens == null || tokens.isEmpty() ? null : tokens);
  }
}
