package org.warder.cli.bucket;

import jakarta.json.JsonArray;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.RequestBody;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.option.IdOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes a bucket. */
@Command(
    name = "update",
    aliases = "set",
    description = "Change a bucket's name, description or retention")
public final class BucketUpdate extends PrintingCommand {
  @Mixin private IdOption id;
  @Mixin private RetentionOptions retention;

  @Option(
      names = {"--name", "-n"},
      paramLabel = "NAME",
      description = "The new name")
  private String name = "";

  @Option(
      names = {"--description", "-d"},
      paramLabel = "TEXT",
      description = "The new description")
  private String description = "";

  @Override
  protected void check() {
    retention.given();
  }

  @Override
  protected void run(ApiClient api) {
    RequestBody change =
        new RequestBody().withGiven("description", description).withGiven("name", name);
    JsonArray rules = retention.given();
    if (rules != null) {
      change.with("retentionRules", rules);
    }
    print()
        .one(
            BucketView.VIEW,
            api.patch(ApiPath.of("buckets", id.value()), change.build())
                .orFail("failed to update bucket " + id.quoted()));
  }
}
