package org.warder.api.json;

import com.fasterxml.jackson.databind.JsonNode;

/** A member whose service says what is wrong with it, whatever JSON it is. */
public final class RawMember {

  private RawMember() {}

  /** The member as JSON, so that a number is told from text; null if it is absent or null. */
  public static String text(JsonNode member) {
    return member == null || member.isNull() ? null : member.toString();
  }

  /** The same where text is expected: text as it is, everything else as JSON. */
  public static String ofText(JsonNode member) {
    return member != null && member.isTextual() ? member.textValue() : text(member);
  }
}
