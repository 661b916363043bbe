package org.warder.cli.telegrafs;

import jakarta.json.JsonObject;
import java.util.List;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Quoted;
import org.warder.cli.option.ConnectionOptions;
import org.warder.cli.option.OrgOptions;
import org.warder.cli.option.PrintOptions;
import org.warder.cli.option.TokenOptions;
import org.warder.cli.output.JsonProjection;
import org.warder.cli.output.View;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Lists Telegraf configurations. The group itself does, as in {@code influx}, and so does {@code
 * list}.
 */
abstract class TelegrafsListing implements Runnable {
  private static final JsonProjection PROJECTION =
      JsonProjection.of("config", "description", "id", "name", "orgID")
          .with("labels", JsonProjection.of("id", "name", "orgID", "properties"))
          .with("links", JsonProjection.of("labels", "members", "owners", "self"))
          .with("metadata", JsonProjection.of("buckets"));

  private static final View VIEW =
      new View(
          List.of("ID", "OrgID", "Name", "Description"),
          telegraf ->
              List.of(
                  JsonFields.text(telegraf, "id"),
                  JsonFields.text(telegraf, "orgID"),
                  JsonFields.text(telegraf, "name"),
                  JsonFields.text(telegraf, "description")),
          PROJECTION::apply);

  @Mixin private ConnectionOptions connection;
  @Mixin private TokenOptions token;
  @Mixin private OrgOptions org;
  @Mixin private PrintOptions print;

  @Option(
      names = {"--id", "-i"},
      paramLabel = "ID",
      description = "Only the configuration with this ID")
  private String id;

  @Override
  public void run() {
    ApiClient api = connection.open(token);
    if (id != null && !id.isEmpty()) {
      JsonObject found =
          api.get(ApiPath.of("telegrafs", id))
              .orFail("failed to get telegraf config with ID " + Quoted.of(id));
      print.one(VIEW, found);
      return;
    }
    if (org.id().isEmpty() && org.nameOr(connection.configuredOrg()).isEmpty()) {
      throw new CommandFailure("at least one of org, org-id, or id must be provided");
    }
    String orgId = org.resolve(api, connection.configuredOrg());
    JsonObject found =
        api.get(ApiPath.of("telegrafs").with("orgID", orgId))
            .orFail("failed to get telegraf configs from org " + Quoted.of(orgId));
    if (print.asJson()) {
      print.json(JsonProjection.of().with("configurations", PROJECTION).apply(found));
    } else {
      print.all(VIEW, JsonFields.objects(found, "configurations"));
    }
  }
}
