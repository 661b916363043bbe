package org.warder.cli.bucket;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.option.ConnectionOptions;
import org.warder.cli.option.OrgOptions;
import org.warder.cli.option.PrintOptions;
import org.warder.cli.option.TokenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the buckets of an organization, page by page. */
@Command(
    name = "list",
    aliases = {"find", "ls"},
    description = "List the buckets of an organization")
public final class BucketList implements Runnable {
  @Mixin private ConnectionOptions connection;
  @Mixin private TokenOptions token;
  @Mixin private OrgOptions org;
  @Mixin private PrintOptions print;

  @Option(
      names = {"--id", "-i"},
      paramLabel = "ID",
      description = "Only the bucket with this ID")
  private String id;

  @Option(
      names = {"--name", "-n"},
      paramLabel = "NAME",
      description = "Only the bucket of this name")
  private String name;

  @Option(
      names = "--limit",
      paramLabel = "NUMBER",
      description = "How many buckets to list at most; 0 is all")
  private int limit;

  @Option(
      names = "--offset",
      paramLabel = "NUMBER",
      description = "How many buckets to leave out at the beginning")
  private int offset;

  @Option(
      names = "--page-size",
      paramLabel = "NUMBER",
      description = "How many buckets one request asks for; 20 by default")
  private int pageSize = 20;

  @Override
  public void run() {
    String name = org.nameOr(connection.configuredOrg());
    if (org.id().isEmpty() && name.isEmpty()) {
      throw new CommandFailure(OrgOptions.MISSING);
    }
    ApiClient api = connection.open(token);
    print.all(BucketView.VIEW, wantsOne() ? one(api, name) : pages(api, name));
  }

  private boolean wantsOne() {
    return id != null && !id.isEmpty() || name != null && !name.isEmpty();
  }

  private JsonArray one(ApiClient api, String orgName) {
    boolean byId = id != null && !id.isEmpty();
    ApiPath path = path(orgName).with("id", id).with("name", byId ? "" : name);
    return JsonFields.objects(
        api.get(path).orFail("failed to find bucket by " + (byId ? "ID" : "name")), "buckets");
  }

  /** Asks until a page is short. A server that repeats its first page forever is noticed by it. */
  private JsonArray pages(ApiClient api, String orgName) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    JsonArray before = null;
    int count = 0;
    boolean more = true;
    while (more) {
      int size = limit > 0 ? Math.min(pageSize, limit - count) : pageSize;
      int skip = offset + count;
      JsonArray page =
          JsonFields.objects(
              api.get(
                      path(orgName)
                          .with("limit", size > 0 ? Integer.toString(size) : "")
                          .with("offset", skip > 0 ? Integer.toString(skip) : ""))
                  .orFail("failed to list buckets"),
              "buckets");
      if (page == null || page.isEmpty() || page.equals(before)) {
        break;
      }
      page.forEach(all::add);
      count += page.size();
      before = page;
      more = page.size() >= size && size > 0 && (limit == 0 || count < limit);
    }
    return count == 0 ? null : all.build();
  }

  private ApiPath path(String orgName) {
    return ApiPath.of("buckets").with("orgID", org.id()).with("org", orgName);
  }
}
