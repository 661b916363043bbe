package org.warder.cli.auth;

import jakarta.json.JsonObject;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.option.IdOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what a token is used for. */
@Command(
    name = "usage",
    description =
        "Show what a token is used for: when, on which days, and by which permissions. With --json"
            + " what the API says")
public final class AuthUsage extends PrintingCommand {
  @Mixin private IdOption id;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "The first day in UTC, such as 2027-01-31; else 89 days before the last")
  private String from = "";

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "The last day in UTC; else today. At most 90 days in all")
  private String to = "";

  @Override
  protected void run(ApiClient api) {
    JsonObject usage =
        api.get(ApiPath.of("authorizations", id.value(), "usage").with("from", from).with("to", to))
            .orFail("could not get the usage of auth with ID " + id.quoted());
    if (print().asJson()) {
      print().json(usage);
      return;
    }
    print().one(UsageView.TOTAL, usage);
    print().table(UsageView.DAYS, UsageView.days(usage));
    print().table(UsageView.PERMISSIONS, UsageView.permissions(usage));
  }
}
