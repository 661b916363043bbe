package org.warder.cli.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Quoted;

/** Reads members of a response; absent and null are the same, a wrong type fails by name. */
public final class JsonFields {
  private JsonFields() {}

  /** A string, empty if absent. */
  public static String text(JsonObject object, String key) {
    JsonValue value = present(object, key);
    if (value == null) {
      return "";
    }
    if (value instanceof JsonString string) {
      return string.getString();
    }
    throw wrong(key, "a string");
  }

  /** Several strings, such as the cells of a row. */
  public static List<String> texts(JsonObject object, String... keys) {
    return Stream.of(keys).map(key -> text(object, key)).toList();
  }

  /**
   * A string that the command cannot go on without.
   *
   * @param of what the string belongs to, for the message
   */
  public static String required(JsonObject object, String key, String of) {
    String value = text(object, key);
    if (value.isEmpty()) {
      throw new CommandFailure("the server's response lacks the " + key + " of the " + of);
    }
    return value;
  }

  /** A whole number, 0 if absent. */
  public static long number(JsonObject object, String key) {
    JsonValue value = present(object, key);
    if (value == null) {
      return 0;
    }
    if (value instanceof JsonNumber number && number.isIntegral()) {
      try {
        return number.longValueExact();
      } catch (ArithmeticException e) {
        throw wrong(key, "a number of 64 bits");
      }
    }
    throw wrong(key, "a whole number");
  }

  /** An object, an empty one if absent. */
  public static JsonObject object(JsonObject object, String key) {
    JsonValue value = present(object, key);
    if (value == null) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    if (value instanceof JsonObject member) {
      return member;
    }
    throw wrong(key, "an object");
  }

  /** An array of objects, null if absent. */
  public static JsonArray objects(JsonObject object, String key) {
    JsonValue value = present(object, key);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonArray array
        && array.stream().allMatch(item -> item instanceof JsonObject)) {
      return array;
    }
    throw wrong(key, "an array of objects");
  }

  /** An array of strings, an empty list if absent. */
  public static List<String> strings(JsonObject object, String key) {
    JsonValue value = present(object, key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof JsonArray array
        && array.stream().allMatch(item -> item instanceof JsonString)) {
      return array.getValuesAs(JsonString::getString);
    }
    throw wrong(key, "an array of strings");
  }

  /** The first of an array of objects, nothing if the array is absent or empty. */
  public static Optional<JsonObject> first(JsonObject object, String key) {
    JsonArray array = objects(object, key);
    return array == null
        ? Optional.empty()
        : array.stream().map(JsonValue::asJsonObject).findFirst();
  }

  private static JsonValue present(JsonObject object, String key) {
    JsonValue value = object.get(key);
    return value == JsonValue.NULL ? null : value;
  }

  private static CommandFailure wrong(String key, String expected) {
    return new CommandFailure(
        "the field " + Quoted.of(key) + " of the server's response is not " + expected);
  }
}
