package org.warder.cli.org;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.warder.cli.api.JsonFields;
import org.warder.cli.command.Durations;
import org.warder.cli.output.JsonProjection;
import org.warder.cli.output.View;

/** Organizations on the screen. */
final class OrgView {
  private static final String LIFETIME_MAX = "tokenLifetimeMaxSeconds";
  private static final JsonProjection PROJECTION =
      JsonProjection.of("defaultStorageType", "description", "id", "name", "status")
          .times("createdAt", "updatedAt")
          .with(
              "links",
              JsonProjection.of(
                  "buckets",
                  "dashboards",
                  "labels",
                  "members",
                  "owners",
                  "secrets",
                  "self",
                  "tasks"));

  static final View VIEW =
      new View(
          List.of("ID", "Name"), org -> JsonFields.texts(org, "id", "name"), PROJECTION::apply);

  /** With the longest lifetime of its tokens. */
  static final View WIDE =
      new View(List.of("ID", "Name", "Token Lifetime Max"), OrgView::wideCells, OrgView::wideJson);

  private OrgView() {}

  private static List<String> wideCells(JsonObject org) {
    String max =
        org.get(LIFETIME_MAX) instanceof JsonNumber seconds
            ? Durations.format(seconds.longValue())
            : "none";
    return List.of(JsonFields.text(org, "id"), JsonFields.text(org, "name"), max);
  }

  private static JsonObject wideJson(JsonObject org) {
    return Json.createObjectBuilder(PROJECTION.apply(org))
        .add(LIFETIME_MAX, org.getOrDefault(LIFETIME_MAX, JsonValue.NULL))
        .build();
  }
}
