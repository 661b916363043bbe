package org.warder.cli.output;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The members of an API object that are known, at each depth. Applying it drops all others and
 * sorts the known ones: what is printed does not grow when the server learns a new field.
 */
public final class JsonProjection {
  private static final Pattern FRACTION = Pattern.compile("^(.*T[0-9:]+)\\.([0-9]*?)0*(Z|[+-].*)$");

  private enum Kind {
    PLAIN,
    TIME,
    NULLABLE
  }

  private record Member(Kind kind, JsonProjection projection) {}

  private final Map<String, Member> members = new TreeMap<>();

  private JsonProjection() {}

  /** An object with these members, absent ones left out. */
  public static JsonProjection of(String... keys) {
    JsonProjection projection = new JsonProjection();
    for (String key : keys) {
      projection.members.put(key, new Member(Kind.PLAIN, null));
    }
    return projection;
  }

  /** Adds an object, or an array of objects, of another projection. */
  public JsonProjection with(String key, JsonProjection projection) {
    members.put(key, new Member(Kind.PLAIN, projection));
    return this;
  }

  /** As {@link #with}, but absent it is printed as null. */
  public JsonProjection withNullable(String key, JsonProjection projection) {
    members.put(key, new Member(Kind.NULLABLE, projection));
    return this;
  }

  /** Adds times; zeros at the end of a fraction of a second are not printed. */
  public JsonProjection times(String... keys) {
    for (String key : keys) {
      members.put(key, new Member(Kind.TIME, null));
    }
    return this;
  }

  /** The object's known members. */
  public JsonObject apply(JsonObject object) {
    JsonObjectBuilder known = Json.createObjectBuilder();
    members.forEach(
        (key, member) -> {
          JsonValue value = object.get(key);
          if (value != null && value != JsonValue.NULL) {
            known.add(key, member(member, value));
          } else if (member.kind() == Kind.NULLABLE) {
            known.addNull(key);
          }
        });
    return known.build();
  }

  private static JsonValue member(Member member, JsonValue value) {
    if (member.kind() == Kind.TIME && value instanceof JsonString time) {
      return Json.createValue(trimmed(time.getString()));
    }
    if (member.projection() == null) {
      return value;
    }
    if (value instanceof JsonObject object) {
      return member.projection().apply(object);
    }
    if (value instanceof JsonArray array) {
      JsonArrayBuilder items = Json.createArrayBuilder();
      array.forEach(
          item ->
              items.add(
                  item instanceof JsonObject object ? member.projection().apply(object) : item));
      return items.build();
    }
    return value;
  }

  private static String trimmed(String time) {
    Matcher fraction = FRACTION.matcher(time);
    if (!fraction.matches()) {
      return time;
    }
    String digits = fraction.group(2);
    return fraction.group(1) + (digits.isEmpty() ? "" : "." + digits) + fraction.group(3);
  }
}
