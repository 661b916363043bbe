package org.warder.cli.option;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.warder.cli.command.Environment;
import org.warder.cli.command.Terminal;
import org.warder.cli.output.JsonText;
import org.warder.cli.output.Table;
import org.warder.cli.output.View;
import picocli.CommandLine.Option;

/** How results are printed. */
public final class PrintOptions {
  private final Terminal terminal;

  @Option(names = "--json", description = "Print JSON instead of a table")
  @Environment("INFLUX_OUTPUT_JSON")
  private boolean json;

  @Option(names = "--hide-headers", description = "Leave out the table's header line")
  @Environment("INFLUX_HIDE_HEADERS")
  private boolean hideHeaders;

  /** Prints to this terminal. */
  public PrintOptions(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Prints one thing; as JSON an object. */
  public void one(View view, JsonObject thing) {
    if (json) {
      json(view.json().apply(thing));
    } else {
      table(view.columns(), List.of(view.cells().apply(thing)));
    }
  }

  /** Prints one thing that is no more; the table says so in a column. */
  public void deleted(View view, JsonObject thing) {
    if (json) {
      json(view.json().apply(thing));
    } else {
      table(with(view.columns(), "Deleted"), List.of(with(view.cells().apply(thing), "true")));
    }
  }

  /**
   * Prints things; as JSON an array.
   *
   * @param things null is an empty table, and as JSON null
   */
  public void all(View view, JsonArray things) {
    if (json) {
      json(things == null ? JsonValue.NULL : mapped(view, things));
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    if (things != null) {
      things.getValuesAs(JsonObject.class).forEach(thing -> rows.add(view.cells().apply(thing)));
    }
    table(view.columns(), rows);
  }

  /** Whether JSON is wanted, for results that have a form of their own. */
  public boolean asJson() {
    return json;
  }

  /** Prints a value as JSON. */
  public void json(JsonValue value) {
    terminal.out().print(JsonText.format(value) + "\n");
  }

  /** Prints a table. */
  public void table(List<String> columns, List<List<String>> rows) {
    List<List<String>> lines = new ArrayList<>();
    if (!hideHeaders) {
      lines.add(columns);
    }
    lines.addAll(rows);
    terminal.out().print(Table.format(lines));
  }

  private static JsonArray mapped(View view, JsonArray things) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    things.getValuesAs(JsonObject.class).forEach(thing -> items.add(view.json().apply(thing)));
    return items.build();
  }

  private static List<String> with(List<String> cells, String last) {
    List<String> all = new ArrayList<>(cells);
    all.add(last);
    return all;
  }
}
