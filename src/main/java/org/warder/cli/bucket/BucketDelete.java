package org.warder.cli.bucket;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Environment;
import org.warder.cli.command.Quoted;
import org.warder.cli.option.ConnectionOptions;
import org.warder.cli.option.OrgOptions;
import org.warder.cli.option.PrintOptions;
import org.warder.cli.option.TokenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes a bucket and shows what it was. */
@Command(name = "delete", description = "Delete a bucket, named by its ID or by its name")
public final class BucketDelete implements Runnable {
  @Mixin private ConnectionOptions connection;
  @Mixin private TokenOptions token;
  @Mixin private OrgOptions org;
  @Mixin private PrintOptions print;

  @Option(
      names = {"--id", "-i"},
      paramLabel = "ID",
      description = "The bucket's ID")
  private String id;

  @Option(
      names = {"--name", "-n"},
      paramLabel = "NAME",
      description = "The bucket's name in its organization. Environment: INFLUX_BUCKET_NAME")
  @Environment("INFLUX_BUCKET_NAME")
  private String name;

  @Override
  public void run() {
    boolean byId = id != null && !id.isEmpty();
    if (!byId && (name == null || name.isEmpty())) {
      throw new CommandFailure("must specify bucket ID or bucket name");
    }
    String shown = Quoted.of(byId ? id : name);
    ApiPath path = byId ? ApiPath.of("buckets").with("id", id) : named();
    ApiClient api = connection.open(token);
    JsonArray found =
        JsonFields.objects(api.get(path).orFail("failed to find bucket " + shown), "buckets");
    if (found == null || found.isEmpty()) {
      throw new CommandFailure("bucket " + shown + " not found");
    }
    JsonObject bucket = found.getJsonObject(0);
    api.delete(ApiPath.of("buckets", JsonFields.required(bucket, "id", "bucket")))
        .orFail("failed to delete bucket " + shown);
    print.deleted(BucketView.VIEW, bucket);
  }

  private ApiPath named() {
    String orgName = org.nameOr(connection.configuredOrg());
    if (org.id().isEmpty() && orgName.isEmpty()) {
      throw new CommandFailure(OrgOptions.MISSING + " when deleting a bucket by name");
    }
    return ApiPath.of("buckets").with("name", name).with("orgID", org.id()).with("org", orgName);
  }
}
