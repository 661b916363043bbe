package org.warder.cli.auth;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
import org.warder.cli.command.Quoted;
import org.warder.cli.option.ConnectionOptions;
import org.warder.cli.option.OrgOptions;
import org.warder.cli.option.PrintOptions;
import org.warder.cli.option.TokenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists tokens, without their values. */
@Command(
    name = "list",
    aliases = {"find", "ls"},
    description = "List tokens. The filters combine; --id stands alone")
public final class AuthList implements Runnable {
  @Mixin private ConnectionOptions connection;
  @Mixin private TokenOptions token;
  @Mixin private OrgOptions org;
  @Mixin private PrintOptions print;

  @Option(
      names = {"--id", "-i"},
      paramLabel = "ID",
      description = "The ID of the one token to show")
  private String id;

  @Option(
      names = {"--user", "-u"},
      paramLabel = "NAME",
      description = "Only tokens of the user of this name")
  private String user;

  @Option(
      names = "--user-id",
      paramLabel = "ID",
      description = "Only tokens of the user with this ID")
  private String userId;

  @Override
  public void run() {
    ApiClient api = connection.open(token);
    if (id != null && !id.isEmpty()) {
      JsonObject found =
          api.get(ApiPath.of("authorizations", id))
              .orFail("could not find authorization with ID " + Quoted.of(id));
      print.one(AuthView.ONE, found);
      return;
    }
    JsonObject found =
        api.get(
                ApiPath.of("authorizations")
                    .with("user", user)
                    .with("userID", userId)
                    .with("org", org.name())
                    .with("orgID", org.id()))
            .orFail("could not find authorization with given parameters");
    JsonArray tokens = JsonFields.objects(found, "authorizations");
    print.all(AuthView.LISTED, tokens == null || tokens.isEmpty() ? null : tokens);
  }
}
