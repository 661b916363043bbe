package org.warder.cli.bucket;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.warder.cli.api.ApiPath;
import org.warder.cli.command.Environment;
import org.warder.cli.command.Quoted;
import org.warder.cli.option.ConnectionOptions;
import org.warder.cli.option.PrintOptions;
import org.warder.cli.option.TokenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes a bucket. */
@Command(
    name = "update",
    aliases = "set",
    description = "Change a bucket's name, description or retention")
public final class BucketUpdate implements Runnable {
  @Mixin private ConnectionOptions connection;
  @Mixin private TokenOptions token;
  @Mixin private PrintOptions print;
  @Mixin private RetentionOptions retention;

  @Option(
      names = {"--id", "-i"},
      required = true,
      paramLabel = "ID",
      description = "The bucket's ID")
  private String id;

  @Option(
      names = {"--name", "-n"},
      paramLabel = "NAME",
      description = "The new name. Environment: INFLUX_BUCKET_NAME")
  @Environment("INFLUX_BUCKET_NAME")
  private String name;

  @Option(
      names = {"--description", "-d"},
      paramLabel = "TEXT",
      description = "The new description")
  private String description;

  @Override
  public void run() {
    JsonObjectBuilder change = Json.createObjectBuilder();
    if (description != null && !description.isEmpty()) {
      change.add("description", description);
    }
    if (name != null && !name.isEmpty()) {
      change.add("name", name);
    }
    JsonArray rules = retention.rules();
    if (rules != null) {
      change.add("retentionRules", rules);
    }
    JsonObject changed =
        connection
            .open(token)
            .patch(ApiPath.of("buckets", id), change.build())
            .orFail("failed to update bucket " + Quoted.of(id));
    print.one(BucketView.VIEW, changed);
  }
}
