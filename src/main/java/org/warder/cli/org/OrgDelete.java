package org.warder.cli.org;

import jakarta.json.JsonObject;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.command.Environment;
import org.warder.cli.command.Quoted;
import org.warder.cli.option.ConnectionOptions;
import org.warder.cli.option.PrintOptions;
import org.warder.cli.option.TokenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes an organization and shows what it was. */
@Command(name = "delete", description = "Delete an organization, its buckets and its memberships")
public final class OrgDelete implements Runnable {
  @Mixin private ConnectionOptions connection;
  @Mixin private TokenOptions token;
  @Mixin private PrintOptions print;

  @Option(
      names = {"--id", "-i"},
      required = true,
      paramLabel = "ID",
      description = "The organization's ID. Environment: INFLUX_ORG_ID")
  @Environment("INFLUX_ORG_ID")
  private String id;

  @Override
  public void run() {
    ApiClient api = connection.open(token);
    ApiPath path = ApiPath.of("orgs", id);
    JsonObject org = api.get(path).orFail("org " + Quoted.of(id) + " not found");
    api.delete(path).orFail("failed to delete org " + Quoted.of(id));
    print.deleted(OrgView.VIEW, org);
  }
}
