package org.warder.cli.auth;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.warder.cli.output.View;

/** What a change of many tokens has done, or would do, on the screen. */
final class BulkView {
  static final View VIEW =
      new View(
          List.of("Matched", "Changed", "Unchanged", "Refused"),
          BulkView::cells,
          UnaryOperator.identity());

  private BulkView() {}

  private static List<String> cells(JsonObject result) {
    return Stream.of("matched", "changed", "unchanged", "refused")
        .map(name -> result.getJsonNumber(name).toString())
        .toList();
  }
}
