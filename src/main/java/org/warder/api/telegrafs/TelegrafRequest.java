package org.warder.api.telegrafs;

import java.util.List;
import org.warder.id.Id;
import org.warder.telegraf.TelegrafContent;

/**
 * The request that creates or replaces a configuration; {@code plugins}, {@code id} and {@code
 * links} are ignored.
 */
public record TelegrafRequest(
    Id orgID, String name, String description, String config, Metadata metadata) {

  /** What the configuration writes to. */
  public record Metadata(List<String> buckets) {}

  TelegrafContent toContent() {
    return new TelegrafContent(
        name, description, config, metadata == null ? null : metadata.buckets());
  }
}
