package org.warder.cli.bucket;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import org.warder.cli.command.Durations;
import picocli.CommandLine.Option;

/** How long a bucket keeps its data. */
final class RetentionOptions {
  /** What {@code influx} sends as retention where only the shard group's duration is given. */
  private static final long DEFAULT_SECONDS = 2_592_000;

  @Option(
      names = {"--retention", "-r"},
      paramLabel = "DURATION",
      description = "How long data is kept, such as 30d or 12h; 0 is forever")
  private String retention;

  @Option(
      names = "--shard-group-duration",
      paramLabel = "DURATION",
      description = "The time that one shard group covers, such as 1d")
  private String shardGroupDuration;

  /** The retention rules of a request, null if no flag is given. */
  JsonArray rules() {
    boolean hasRetention = retention != null && !retention.isEmpty();
    boolean hasShardGroup = shardGroupDuration != null && !shardGroupDuration.isEmpty();
    if (!hasRetention && !hasShardGroup) {
      return null;
    }
    long seconds = hasRetention ? Durations.parse(retention).toSeconds() : DEFAULT_SECONDS;
    JsonObjectBuilder rule = Json.createObjectBuilder().add("everySeconds", Math.max(0, seconds));
    if (hasShardGroup) {
      rule.add("shardGroupDurationSeconds", Durations.parse(shardGroupDuration).toSeconds());
    }
    return Json.createArrayBuilder().add(rule.add("type", "expire")).build();
  }
}
