package org.warder.cli.bucket;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import org.warder.cli.command.Durations;
import picocli.CommandLine.Option;

/** How long a bucket keeps its data. */
final class RetentionOptions {
  /** What {@code influx} sends for a new bucket whose shard group's duration alone is given. */
  private static final long DEFAULT_SECONDS = 2_592_000;

  @Option(
      names = {"--retention", "-r"},
      paramLabel = "DURATION",
      description = "How long data is kept, such as 30d or 12h; 0 is forever")
  private String retention = "";

  @Option(
      names = "--shard-group-duration",
      paramLabel = "DURATION",
      description = "The time that one shard group covers, such as 1d")
  private String shardGroupDuration = "";

  /** The retention rules of a change: what is given and nothing else; null if nothing is. */
  JsonArray given() {
    return rules(retention.isEmpty() ? -1 : seconds());
  }

  /** The retention rules of a new bucket, null if no flag is given. */
  JsonArray complete() {
    return rules(retention.isEmpty() ? DEFAULT_SECONDS : seconds());
  }

  private long seconds() {
    return Math.max(0, Durations.seconds("retention", retention));
  }

  private JsonArray rules(long retentionSeconds) {
    if (retention.isEmpty() && shardGroupDuration.isEmpty()) {
      return null;
    }
    JsonObjectBuilder rule = Json.createObjectBuilder();
    if (retentionSeconds >= 0) {
      rule.add("everySeconds", retentionSeconds);
    }
    if (!shardGroupDuration.isEmpty()) {
      rule.add(
          "shardGroupDurationSeconds",
          Durations.seconds("shard group duration", shardGroupDuration));
    }
    return Json.createArrayBuilder().add(rule.add("type", "expire")).build();
  }
}
