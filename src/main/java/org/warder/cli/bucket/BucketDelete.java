package org.warder.cli.bucket;

import jakarta.json.JsonObject;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Environment;
import org.warder.cli.command.Quoted;
import org.warder.cli.option.OrgOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes a bucket and shows what it was. */
@Command(name = "delete", description = "Delete a bucket, named by its ID or by its name")
public final class BucketDelete extends PrintingCommand {
  @Mixin private OrgOptions org;

  @Option(
      names = {"--id", "-i"},
      paramLabel = "ID",
      description = "The bucket's ID")
  private String id = "";

  @Option(
      names = {"--name", "-n"},
      paramLabel = "NAME",
      description = "The bucket's name in its organization")
  @Environment("INFLUX_BUCKET_NAME")
  private String name = "";

  @Override
  protected void check() {
    if (id.isEmpty() && name.isEmpty()) {
      throw new CommandFailure("must specify bucket ID or bucket name");
    }
    if (id.isEmpty() && org.id().isEmpty() && org.nameOr(configuredOrg()).isEmpty()) {
      throw new CommandFailure(OrgOptions.MISSING + " when deleting a bucket by name");
    }
  }

  @Override
  protected void run(ApiClient api) {
    String shown = Quoted.of(id.isEmpty() ? name : id);
    JsonObject found = api.get(path()).orFail("failed to find bucket " + shown);
    JsonObject bucket =
        JsonFields.first(found, "buckets")
            .orElseThrow(() -> new CommandFailure("bucket " + shown + " not found"));
    api.delete(ApiPath.of("buckets", JsonFields.required(bucket, "id", "bucket")))
        .orFail("failed to delete bucket " + shown);
    print().deleted(BucketView.VIEW, bucket);
  }

  private ApiPath path() {
    return id.isEmpty()
        ? ApiPath.of("buckets")
            .with("name", name)
            .with("orgID", org.id())
            .with("org", org.nameOr(configuredOrg()))
        : ApiPath.of("buckets").with("id", id);
  }
}
