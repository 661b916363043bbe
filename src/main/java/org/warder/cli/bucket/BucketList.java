package org.warder.cli.bucket;

import jakarta.json.JsonArray;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
import org.warder.cli.api.PagedList;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.option.FilterOptions;
import org.warder.cli.option.OrgOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the buckets of an organization, page by page. */
@Command(
    name = "list",
    aliases = {"find", "ls"},
    description = "List the buckets of an organization")
public final class BucketList extends PrintingCommand {
  @Mixin private OrgOptions org;
  @Mixin private FilterOptions filter;

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
  protected void check() {
    if (org.id().isEmpty() && org.nameOr(configuredOrg()).isEmpty()) {
      throw new CommandFailure(OrgOptions.MISSING);
    }
  }

  @Override
  protected void run(ApiClient api) {
    boolean wantsOne = !filter.id().isEmpty() || !filter.name().isEmpty();
    print().all(BucketView.VIEW, wantsOne ? one(api) : pages(api));
  }

  private JsonArray one(ApiClient api) {
    boolean byId = !filter.id().isEmpty();
    ApiPath path = path().with("id", filter.id()).with("name", byId ? "" : filter.name());
    return JsonFields.objects(
        api.get(path).orFail("failed to find bucket by " + (byId ? "ID" : "name")), "buckets");
  }

  private JsonArray pages(ApiClient api) {
    JsonArray buckets =
        new PagedList(api, path(), "buckets", "failed to list buckets")
            .part(offset, limit, pageSize);
    return buckets.isEmpty() ? null : buckets;
  }

  private ApiPath path() {
    return ApiPath.of("buckets").with("orgID", org.id()).with("org", org.nameOr(configuredOrg()));
  }
}
