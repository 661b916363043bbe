package org.warder.cli.bucket;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.warder.cli.command.Durations;
import org.warder.cli.http.Fields;
import org.warder.cli.output.Shape;
import org.warder.cli.output.View;

/** Buckets on the screen. Of several retention rules the first is shown. */
final class BucketView {
  private static final Shape SHAPE =
      Shape.of("description", "id", "name", "orgID", "rp", "schemaType", "type")
          .times("createdAt", "updatedAt")
          .with("labels", Shape.of("id", "name", "orgID", "properties"))
          .with("links", Shape.of("labels", "members", "org", "owners", "self", "write"))
          .withNullable(
              "retentionRules", Shape.of("everySeconds", "shardGroupDurationSeconds", "type"));

  static final View VIEW =
      new View(
          List.of(
              "ID", "Name", "Retention", "Shard group duration", "Organization ID", "Schema Type"),
          BucketView::cells,
          SHAPE::apply);

  private BucketView() {}

  private static List<String> cells(JsonObject bucket) {
    JsonArray rules = Fields.objects(bucket, "retentionRules");
    JsonObject rule =
        rules == null || rules.isEmpty() ? JsonValue.EMPTY_JSON_OBJECT : rules.getJsonObject(0);
    long retention = Fields.number(rule, "everySeconds");
    long shardGroup = Fields.number(rule, "shardGroupDurationSeconds");
    String schemaType = Fields.text(bucket, "schemaType");
    return List.of(
        Fields.text(bucket, "id"),
        Fields.text(bucket, "name"),
        retention == 0 ? "infinite" : Durations.format(retention),
        shardGroup == 0 ? "n/a" : Durations.format(shardGroup),
        Fields.text(bucket, "orgID"),
        schemaType.isEmpty() ? "implicit" : schemaType);
  }
}
