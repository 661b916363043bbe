package org.warder.cli.telegrafs;

import jakarta.json.JsonObject;
import java.util.List;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Quoted;
import org.warder.cli.option.OrgOptions;
import org.warder.cli.output.JsonProjection;
import org.warder.cli.output.View;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Lists Telegraf configurations. The group itself does, as in {@code influx}, and so does {@code
 * list}.
 */
abstract class TelegrafsListing extends PrintingCommand {
  private static final JsonProjection PROJECTION =
      JsonProjection.of("config", "description", "id", "name", "orgID")
          .with("labels", JsonProjection.of("id", "name", "orgID", "properties"))
          .with("links", JsonProjection.of("labels", "members", "owners", "self"))
          .with("metadata", JsonProjection.of("buckets"));

  private static final View VIEW =
      new View(
          List.of("ID", "OrgID", "Name", "Description"),
          telegraf -> JsonFields.texts(telegraf, "id", "orgID", "name", "description"),
          PROJECTION::apply);

  @Mixin private OrgOptions org;

  @Option(
      names = {"--id", "-i"},
      paramLabel = "ID",
      description = "Only the configuration with this ID")
  private String id = "";

  @Override
  protected void check() {
    if (id.isEmpty() && org.id().isEmpty() && org.nameOr(configuredOrg()).isEmpty()) {
      throw new CommandFailure("at least one of org, org-id, or id must be provided");
    }
  }

  @Override
  protected void run(ApiClient api) {
    if (id.isEmpty()) {
      list(api);
    } else {
      print()
          .one(
              VIEW,
              api.get(ApiPath.of("telegrafs", id))
                  .orFail("failed to get telegraf config with ID " + Quoted.of(id)));
    }
  }

  private void list(ApiClient api) {
    String orgId = org.resolve(api, configuredOrg());
    JsonObject found =
        api.get(ApiPath.of("telegrafs").with("orgID", orgId))
            .orFail("failed to get telegraf configs from org " + Quoted.of(orgId));
    if (print().asJson()) {
      print().json(JsonProjection.of().with("configurations", PROJECTION).apply(found));
    } else {
      print().all(VIEW, JsonFields.objects(found, "configurations"));
    }
  }
}
