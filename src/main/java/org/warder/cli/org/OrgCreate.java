package org.warder.cli.org;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.warder.cli.api.ApiPath;
import org.warder.cli.command.Quoted;
import org.warder.cli.option.ConnectionOptions;
import org.warder.cli.option.PrintOptions;
import org.warder.cli.option.TokenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Creates an organization. */
@Command(name = "create", description = "Create an organization")
public final class OrgCreate implements Runnable {
  @Mixin private ConnectionOptions connection;
  @Mixin private TokenOptions token;
  @Mixin private PrintOptions print;

  @Option(
      names = {"--name", "-n"},
      required = true,
      paramLabel = "NAME",
      description = "The organization's name")
  private String name;

  @Option(
      names = {"--description", "-d"},
      paramLabel = "TEXT",
      description = "What the organization is for")
  private String description;

  @Override
  public void run() {
    JsonObjectBuilder request = Json.createObjectBuilder();
    if (description != null && !description.isEmpty()) {
      request.add("description", description);
    }
    JsonObject created =
        connection
            .open(token)
            .post(ApiPath.of("orgs"), request.add("name", name).build())
            .orFail("failed to create org " + Quoted.of(name));
    print.one(OrgView.VIEW, created);
  }
}
