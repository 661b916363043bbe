package org.warder.api.telegrafs;

import java.util.List;
import java.util.Objects;
import org.warder.api.errors.RequestException;
import org.warder.api.json.MalformedBody;
import org.warder.error.ErrorCode;
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

  /**
   * What to keep.
   *
   * @throws RequestException {@code invalid} if a name of a bucket is null
   */
  TelegrafContent toContent() {
    List<String> buckets = metadata == null ? null : metadata.buckets();
    if (buckets != null && buckets.stream().anyMatch(Objects::isNull)) {
      throw new RequestException(
          ErrorCode.INVALID, MalformedBody.DEFAULT + "metadata.buckets: must not have null");
    }
    return new TelegrafContent(name, description, config, buckets);
  }
}
