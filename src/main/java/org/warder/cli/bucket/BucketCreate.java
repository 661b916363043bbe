package org.warder.cli.bucket;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.command.Environment;
import org.warder.cli.command.Quoted;
import org.warder.cli.command.UsageFailure;
import org.warder.cli.option.ConnectionOptions;
import org.warder.cli.option.OrgOptions;
import org.warder.cli.option.PrintOptions;
import org.warder.cli.option.TokenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Creates a bucket. */
@Command(name = "create", description = "Create a bucket")
public final class BucketCreate implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private ConnectionOptions connection;
  @Mixin private TokenOptions token;
  @Mixin private OrgOptions org;
  @Mixin private PrintOptions print;
  @Mixin private RetentionOptions retention;

  @Option(
      names = {"--name", "-n"},
      required = true,
      paramLabel = "NAME",
      description = "The bucket's name. Environment: INFLUX_BUCKET_NAME")
  @Environment("INFLUX_BUCKET_NAME")
  private String name;

  @Option(
      names = {"--description", "-d"},
      paramLabel = "TEXT",
      description = "What the bucket is for")
  private String description;

  @Option(
      names = "--schema-type",
      paramLabel = "TYPE",
      description = "implicit (the default) or explicit")
  private String schemaType;

  @Override
  public void run() {
    String schema = schemaType == null || schemaType.isEmpty() ? "implicit" : schemaType;
    if (!List.of("implicit", "explicit").contains(schema)) {
      throw new UsageFailure(
          spec.commandLine(),
          "flag --schema-type is %s; it is implicit or explicit".formatted(Quoted.of(schema)));
    }
    JsonArray rules = retention.rules();
    ApiClient api = connection.open(token);
    JsonObjectBuilder request = Json.createObjectBuilder();
    if (description != null && !description.isEmpty()) {
      request.add("description", description);
    }
    request
        .add("name", name)
        .add("orgID", org.resolve(api, connection.configuredOrg()))
        .add("retentionRules", rules == null ? JsonValue.NULL : rules)
        .add("schemaType", schema);
    JsonObject created =
        api.post(ApiPath.of("buckets"), request.build()).orFail("failed to create bucket");
    print.one(BucketView.VIEW, created);
  }
}
