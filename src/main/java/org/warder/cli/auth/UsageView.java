package org.warder.cli.auth;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.warder.cli.api.JsonFields;
import org.warder.cli.output.View;

/** What a token is used for, on the screen: in all, on the days of use, by each permission. */
final class UsageView {
  private static final List<String> FIGURES = List.of("Allowed", "Denied", "Reused");

  /** In all. */
  static final View TOTAL =
      new View(
          List.of(
              "Recorded Since",
              "First Used",
              "Last Used",
              "Through",
              "Address",
              "Agent",
              "Allowed",
              "Denied",
              "Reused"),
          UsageView::total,
          usage -> usage);

  /** The columns of days. */
  static final List<String> DAYS = with("Day", FIGURES);

  /** The columns of permissions. */
  static final List<String> PERMISSIONS = List.of("Permission", "Last Used", "Count");

  private UsageView() {}

  private static List<String> total(JsonObject usage) {
    JsonObject last =
        usage.get("last") instanceof JsonObject known ? known : JsonObject.EMPTY_JSON_OBJECT;
    List<String> cells =
        new ArrayList<>(
            List.of(
                time(usage, "recordedSince", "not recorded"),
                time(usage, "firstUsedAt", "never"),
                time(usage, "lastUsedAt", "never"),
                JsonFields.text(last, "through"),
                JsonFields.text(last, "address"),
                JsonFields.text(last, "agent")));
    cells.addAll(figures(JsonFields.object(usage, "total")));
    return cells;
  }

  /** The days on which anything was. */
  static List<List<String>> days(JsonObject usage) {
    return rows(usage, "days")
        .map(day -> with(JsonFields.text(day, "day"), figures(day)))
        .filter(cells -> !cells.subList(1, cells.size()).stream().allMatch("0"::equals))
        .toList();
  }

  static List<List<String>> permissions(JsonObject usage) {
    return rows(usage, "permissions")
        .map(
            used ->
                List.of(
                    PermissionText.of(JsonFields.object(used, "permission")),
                    time(used, "lastUsedAt", "never"),
                    number(used, "count")))
        .toList();
  }

  private static Stream<JsonObject> rows(JsonObject usage, String name) {
    JsonArray rows = JsonFields.objects(usage, name);
    return rows == null ? Stream.of() : rows.getValuesAs(JsonObject.class).stream();
  }

  private static List<String> figures(JsonObject counts) {
    return List.of(number(counts, "allowed"), number(counts, "denied"), number(counts, "reused"));
  }

  private static String number(JsonObject object, String name) {
    return object.containsKey(name) ? object.get(name).toString() : "";
  }

  private static String time(JsonObject object, String name, String none) {
    String text = object.isNull(name) ? "" : JsonFields.text(object, name);
    return text.isEmpty() ? none : text;
  }

  private static List<String> with(String first, List<String> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).toList();
  }
}
