package org.warder.cli.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Collects the members of a request's body; they are sorted by key, as {@code influx} sends them.
 */
public final class RequestBody {
  private final TreeMap<String, JsonValue> members = new TreeMap<>();

  /** Adds a text. */
  public RequestBody with(String key, String text) {
    return with(key, Json.createValue(text));
  }

  /** Adds a value. */
  public RequestBody with(String key, JsonValue value) {
    members.put(key, value);
    return this;
  }

  /** Adds a text unless it is empty, which stands for a flag that was not given. */
  public RequestBody withGiven(String key, String text) {
    return text.isEmpty() ? this : with(key, text);
  }

  /** Adds a value if there is one. */
  public RequestBody withPresent(String key, Optional<JsonValue> value) {
    value.ifPresent(given -> with(key, given));
    return this;
  }

  /** The body. */
  public JsonObject build() {
    JsonObjectBuilder body = Json.createObjectBuilder();
    members.forEach(body::add);
    return body.build();
  }
}
