package org.warder.cli.bucket;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.RequestBody;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.command.Environment;
import org.warder.cli.command.Quoted;
import org.warder.cli.command.UsageFailure;
import org.warder.cli.option.OrgOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Creates a bucket. */
@Command(name = "create", description = "Create a bucket")
public final class BucketCreate extends PrintingCommand {
  @Spec private CommandSpec spec;
  @Mixin private OrgOptions org;
  @Mixin private RetentionOptions retention;

  @Option(
      names = {"--name", "-n"},
      required = true,
      paramLabel = "NAME",
      description = "The bucket's name")
  @Environment("INFLUX_BUCKET_NAME")
  private String name;

  @Option(
      names = {"--description", "-d"},
      paramLabel = "TEXT",
      description = "What the bucket is for")
  private String description = "";

  @Option(
      names = "--schema-type",
      paramLabel = "TYPE",
      description = "implicit (the default) or explicit")
  private String schemaType = "";

  @Override
  protected void check() {
    if (!List.of("", "implicit", "explicit").contains(schemaType)) {
      throw new UsageFailure(
          spec.commandLine(),
          "flag --schema-type is %s; it is implicit or explicit".formatted(Quoted.of(schemaType)));
    }
    retention.complete();
  }

  @Override
  protected void run(ApiClient api) {
    JsonArray rules = retention.complete();
    JsonObject request =
        new RequestBody()
            .withGiven("description", description)
            .with("name", name)
            .with("orgID", org.resolve(api, configuredOrg()))
            .with("retentionRules", rules == null ? JsonValue.NULL : rules)
            .with("schemaType", schemaType.isEmpty() ? "implicit" : schemaType)
            .build();
    print()
        .one(
            BucketView.VIEW,
            api.post(ApiPath.of("buckets"), request).orFail("failed to create bucket"));
  }
}
