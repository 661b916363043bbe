package org.warder.api.telegrafs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.warder.id.Id;
import org.warder.telegraf.Telegraf;

/** A Telegraf configuration as the API shows it. */
public record TelegrafResponse(
    Id id,
    Id orgID,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String name,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String description,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String config,
    Metadata metadata,
    Links links,
    List<String> labels) {

  /** What the configuration writes to. */
  public record Metadata(List<String> buckets) {}

  /** Where the configuration is, and what belongs to it. */
  public record Links(String labels, String members, String owners, String self) {}

  static TelegrafResponse of(Telegraf telegraf) {
    String self = "/api/v2/telegrafs/" + telegraf.id();
    return new TelegrafResponse(
        telegraf.id(),
        telegraf.orgId(),
        telegraf.name(),
        telegraf.description(),
        telegraf.config(),
        new Metadata(telegraf.buckets()),
        new Links(self + "/labels", self + "/members", self + "/owners", self),
        List.of());
  }
}
