package org.warder.cli.auth;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.command.CommandFailure;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a new token may do; the flags for types are those of {@link PermissionFlags}. */
final class GrantOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--operator", description = "Grant everything, in every organization")
  private boolean operator;

  @Option(names = "--all-access", description = "Grant everything in the organization")
  private boolean allAccess;

  @Option(
      names = "--read-bucket",
      paramLabel = "ID",
      description = "Grants the permission to read the bucket with this ID. Repeatable")
  private List<String> readBuckets = new ArrayList<>();

  @Option(
      names = "--write-bucket",
      paramLabel = "ID",
      description = "Grants the permission to write to the bucket with this ID. Repeatable")
  private List<String> writeBuckets = new ArrayList<>();

  @Option(
      names = "--read-bucket-name",
      paramLabel = "NAME",
      description = "Grants the permission to read the bucket of this name. Repeatable")
  private List<String> readBucketNames = new ArrayList<>();

  @Option(
      names = "--write-bucket-name",
      paramLabel = "NAME",
      description = "Grants the permission to write to the bucket of this name. Repeatable")
  private List<String> writeBucketNames = new ArrayList<>();

  /**
   * The permissions that the flags name; null in JSON where they name none, as {@code influx} sends
   * it: the server's refusal is what scripts know.
   *
   * @param ownerId finds the ID of the token's owner, which all access needs
   */
  JsonValue permissions(ApiClient api, String orgId, Supplier<String> ownerId) {
    Permissions permissions = new Permissions();
    readBuckets.forEach(id -> permissions.addOne("read", "buckets", orgId, BucketId.checked(id)));
    writeBuckets.forEach(id -> permissions.addOne("write", "buckets", orgId, BucketId.checked(id)));
    readBucketNames.forEach(name -> permissions.addNamed("read", "buckets", orgId, name));
    writeBucketNames.forEach(name -> permissions.addNamed("write", "buckets", orgId, name));
    for (ResourceKind kind : ResourceKind.ALL) {
      for (String action : List.of("read", "write")) {
        if (PermissionFlags.isGiven(command, action, kind)) {
          permissions.add(action, kind.type(), kind.isGlobal() ? "" : orgId);
        }
      }
    }
    if (operator) {
      refuseOthers(permissions, "operator");
      permissions.addOperator(types(api));
    }
    if (allAccess) {
      refuseOthers(permissions, "all access");
      permissions.addAllAccess(types(api), orgId, ownerId.get());
    }
    return permissions.isEmpty() ? JsonValue.NULL : permissions.build();
  }

  private static JsonArray types(ApiClient api) {
    return api.get(ApiPath.of("resources")).arrayOrFail();
  }

  private static void refuseOthers(Permissions permissions, String kind) {
    if (!permissions.isEmpty()) {
      throw new CommandFailure("cannot compose other permissions with " + kind + " permissions");
    }
  }
}
