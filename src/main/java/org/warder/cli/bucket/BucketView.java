package org.warder.cli.bucket;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.warder.cli.api.JsonFields;
import org.warder.cli.command.Durations;
import org.warder.cli.output.JsonProjection;
import org.warder.cli.output.View;

/** Buckets on the screen. Of several retention rules the first is shown. */
final class BucketView {
  private static final JsonProjection PROJECTION =
      JsonProjection.of("description", "id", "name", "orgID", "rp", "schemaType", "type")
          .times("createdAt", "updatedAt")
          .with("labels", JsonProjection.of("id", "name", "orgID", "properties"))
          .with("links", JsonProjection.of("labels", "members", "org", "owners", "self", "write"))
          .withNullable(
              "retentionRules",
              JsonProjection.of("everySeconds", "shardGroupDurationSeconds", "type"));

  static final View VIEW =
      new View(
          List.of(
              "ID", "Name", "Retention", "Shard group duration", "Organization ID", "Schema Type"),
          BucketView::cells,
          PROJECTION::apply);

  private BucketView() {}

  private static List<String> cells(JsonObject bucket) {
    JsonArray rules = JsonFields.objects(bucket, "retentionRules");
    JsonObject rule =
        rules == null || rules.isEmpty() ? JsonValue.EMPTY_JSON_OBJECT : rules.getJsonObject(0);
    long retention = JsonFields.number(rule, "everySeconds");
    long shardGroup = JsonFields.number(rule, "shardGroupDurationSeconds");
    String schemaType = JsonFields.text(bucket, "schemaType");
    return List.of(
        JsonFields.text(bucket, "id"),
        JsonFields.text(bucket, "name"),
        retention == 0 ? "infinite" : Durations.format(retention),
        shardGroup == 0 ? "n/a" : Durations.format(shardGroup),
        JsonFields.text(bucket, "orgID"),
        schemaType.isEmpty() ? "implicit" : schemaType);
  }
}
