package org.warder.api.authorizations;

import static org.warder.error.ErrorCode.INVALID;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.warder.api.errors.RequestException;

/**
 * An object of JSON in which every member must be known, and none null or empty. Keys count in any
 * case, as everywhere.
 */
final class StrictObject {

  private static final int LONGEST_NAME = 24;

  private final String prefix;
  private final JsonNode json;

  /**
   * Checks the members.
   *
   * @param prefix what stands before their names in messages
   * @param members the names that there are
   * @throws RequestException {@code invalid}, naming the member that is wrong
   */
  StrictObject(String prefix, JsonNode json, Set<String> members) {
    this.prefix = prefix;
    this.json = json;
    if (!json.isObject()) {
      throw new RequestException(
          INVALID,
          (prefix.isEmpty() ? "the body" : prefix.replace(".", "")) + " must be an object");
    }
    Map<String, String> names =
        members.stream().collect(Collectors.toMap(StrictObject::key, Function.identity()));
    json.fields()
        .forEachRemaining(
            member -> {
              String name = names.get(member.getKey());
              if (name == null) {
                throw new RequestException(
                    INVALID, "unknown member " + prefix + shown(member.getKey()));
              }
              if (member.getValue().isNull()) {
                throw wrong(name, "must not be null");
              }
              if (member.getValue().isTextual() && member.getValue().textValue().isBlank()) {
                throw wrong(name, "must not be empty");
              }
            });
  }

  /** What is longer than any member's name may be a token in the wrong place: not repeated. */
  private static String shown(String name) {
    return name.length() <= LONGEST_NAME ? name : "… (" + name.length() + " characters)";
  }

  boolean isEmpty() {
    return json.isEmpty();
  }

  int size() {
    return json.size();
  }

  /** A member that must be there. */
  JsonNode object(String name) {
    JsonNode member = json.get(key(name));
    if (member == null) {
      throw wrong(name, "is missing");
    }
    return member;
  }

  /** A text; empty where it is absent. */
  Optional<String> text(String name) {
    JsonNode member = json.get(key(name));
    if (member != null && !member.isTextual()) {
      throw wrong(name, "must be a text");
    }
    return Optional.ofNullable(member).map(JsonNode::textValue);
  }

  /** True or false, which is also for what is absent. */
  boolean flag(String name) {
    JsonNode member = json.get(key(name));
    if (member != null && !member.isBoolean()) {
      throw wrong(name, "must be true or false");
    }
    return member != null && member.booleanValue();
  }

  /** A whole number from 0 on; empty where it is absent. */
  Optional<Long> count(String name) {
    JsonNode member = json.get(key(name));
    boolean isCount =
        member == null
            || member.isIntegralNumber() && member.canConvertToLong() && member.longValue() >= 0;
    if (!isCount) {
      throw wrong(name, "must be a whole number");
    }
    return Optional.ofNullable(member).map(JsonNode::longValue);
  }

  /** Bodies are read with keys in lower case. */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private RequestException wrong(String name, String what) {
    return new RequestException(INVALID, prefix + name + " " + what);
  }
}
