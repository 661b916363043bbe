package org.warder.cli.auth;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Quoted;
import org.warder.cli.option.ConnectionOptions;
import org.warder.cli.option.OrgOptions;
import org.warder.cli.option.PrintOptions;
import org.warder.cli.option.TokenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Creates a token with the permissions that the flags name; its secret is shown this once. */
@Command(
    name = "create",
    description = "Create a token. Its value is shown now and never again",
    modelTransformer = PermissionFlags.class)
public final class AuthCreate implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private ConnectionOptions connection;
  @Mixin private TokenOptions token;
  @Mixin private OrgOptions org;
  @Mixin private PrintOptions print;

  @Option(
      names = {"--user", "-u"},
      paramLabel = "NAME",
      description = "The name of the token's owner; by default the caller")
  private String user;

  @Option(
      names = {"--description", "-d"},
      paramLabel = "TEXT",
      description = "What the token is for")
  private String description;

  @Option(names = "--operator", description = "Grant everything, in every organization")
  private boolean operator;

  @Option(names = "--all-access", description = "Grant everything in the organization")
  private boolean allAccess;

  @Option(
      names = "--dry-run",
      description = "Print the request that would create the token, and create none")
  private boolean dryRun;

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

  @Override
  public void run() {
    ApiClient api = connection.open(token);
    String orgId = org.resolve(api, connection.configuredOrg());
    String userId = user == null || user.isEmpty() ? "" : ownerNamed(api);
    JsonObject request = request(orgId, userId, permissions(api, orgId, userId));
    if (dryRun) {
      print.json(request);
      return;
    }
    JsonObject created =
        api.post(ApiPath.of("authorizations"), request)
            .orFail("could not write auth with provided arguments");
    print.one(AuthView.ONE, created);
  }

  private JsonValue permissions(ApiClient api, String orgId, String userId) {
    Permissions permissions = new Permissions();
    readBuckets.forEach(id -> permissions.addOne("read", "buckets", orgId, BucketId.checked(id)));
    writeBuckets.forEach(id -> permissions.addOne("write", "buckets", orgId, BucketId.checked(id)));
    readBucketNames.forEach(name -> permissions.addNamed("read", "buckets", orgId, name));
    writeBucketNames.forEach(name -> permissions.addNamed("write", "buckets", orgId, name));
    for (ResourceKind kind : ResourceKind.ALL) {
      for (String action : List.of("read", "write")) {
        if (PermissionFlags.isGiven(spec, action, kind)) {
          permissions.add(action, kind.type(), kind.isGlobal() ? "" : orgId);
        }
      }
    }
    if (operator) {
      refuseOthers(permissions, "operator");
      permissions.addOperator(api.get(ApiPath.of("resources")).arrayOrFail());
    }
    if (allAccess) {
      refuseOthers(permissions, "all access");
      String owner = userId.isEmpty() ? caller(api) : userId;
      permissions.addAllAccess(api.get(ApiPath.of("resources")).arrayOrFail(), orgId, owner);
    }
    // Without any, null is sent as influx does, and the server's refusal is what scripts
    // know.
    return permissions.isEmpty() ? JsonValue.NULL : permissions.build();
  }

  private static void refuseOthers(Permissions permissions, String kind) {
    if (!permissions.isEmpty()) {
      throw new CommandFailure("cannot compose other permissions with " + kind + " permissions");
    }
  }

  private JsonObject request(String orgId, String userId, JsonValue permissions) {
    JsonObjectBuilder request = Json.createObjectBuilder();
    if (description != null && !description.isEmpty()) {
      request.add("description", description);
    }
    request.add("orgID", orgId).add("permissions", permissions);
    if (!userId.isEmpty()) {
      request.add("userID", userId);
    }
    return request.build();
  }

  private String ownerNamed(ApiClient api) {
    String failure = "could not find user with name " + Quoted.of(user);
    JsonArray users =
        JsonFields.objects(
            api.get(ApiPath.of("users").with("name", user)).orFail(failure), "users");
    if (users == null || users.isEmpty()) {
      throw new CommandFailure(failure);
    }
    return JsonFields.required(users.getJsonObject(0), "id", "user");
  }

  private static String caller(ApiClient api) {
    JsonObject me = api.get(ApiPath.of("me")).orFail("could not find the token's own user");
    return JsonFields.required(me, "id", "user");
  }
}
