package org.warder.cli.output;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How one kind of thing is shown.
 *
 * @param columns the table's header
 * @param cells a thing's cells, one for each column
 * @param json what of a thing is printed as JSON
 */
public record View(
    List<String> columns,
    Function<JsonObject, List<String>> cells,
    UnaryOperator<JsonObject> json) {}
