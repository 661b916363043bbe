package org.warder.cli.output;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Iterator;
import java.util.Map;
import org.warder.cli.command.Printable;

/**
 * JSON as {@code influx} prints it: indented with tabs, and with {@code <}, {@code >} and {@code &}
 * escaped, so that it can stand in a page. What {@link Printable} escapes is escaped too, so that
 * it can stand on a terminal.
 */
public final class JsonText {
  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  /** Formats a value; its lines have no end after the last. */
  public static String format(JsonValue value) {
    JsonText json = new JsonText();
    json.value(value, 0);
    return json.text.toString();
  }

  private void value(JsonValue value, int depth) {
    if (value instanceof JsonObject object) {
      object(object, depth);
    } else if (value instanceof JsonArray array) {
      array(array, depth);
    } else if (value instanceof JsonString string) {
      string(string.getString());
    } else {
      text.append(value);
    }
  }

  private void object(JsonObject object, int depth) {
    text.append('{');
    Iterator<Map.Entry<String, JsonValue>> members = object.entrySet().iterator();
    while (members.hasNext()) {
      Map.Entry<String, JsonValue> member = members.next();
      newLine(depth + 1);
      string(member.getKey());
      text.append(": ");
      value(member.getValue(), depth + 1);
      separate(members, depth);
    }
    text.append('}');
  }

  private void array(JsonArray array, int depth) {
    text.append('[');
    Iterator<JsonValue> items = array.iterator();
    while (items.hasNext()) {
      newLine(depth + 1);
      value(items.next(), depth + 1);
      separate(items, depth);
    }
    text.append(']');
  }

  private void separate(Iterator<?> rest, int depth) {
    if (rest.hasNext()) {
      text.append(',');
    } else {
      newLine(depth);
    }
  }

  private void newLine(int depth) {
    text.append('\n').append("\t".repeat(depth));
  }

  private void string(String string) {
    text.append('"');
    string.codePoints().forEach(this::character);
    text.append('"');
  }

  private void character(int c) {
    switch (c) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      case '\b' -> text.append("\\b");
      case '\f' -> text.append("\\f");
      case '<', '>', '&' -> escape(c);
      default -> {
        if (Printable.isPlain(c)) {
          text.appendCodePoint(c);
        } else {
          escape(c);
        }
      }
    }
  }

  private void escape(int codePoint) {
    for (char half : Character.toChars(codePoint)) {
      text.append("\\u%04x".formatted((int) half));
    }
  }
}
