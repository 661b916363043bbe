package org.warder.api.protocol;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Parameters as forms and queries write them, in UTF-8 (RFC 6749, appendix B). */
public final class FormText {

  /** The media type of a form. */
  public static final String TYPE = "application/x-www-form-urlencoded";

  /** Each takes some hundred bytes of memory for two of the text. */
  private static final int MAX_PARAMETERS = 10_000;

  private FormText() {}

  /**
   * Whether a body is a form.
   *
   * @param contentType as it came, or null
   */
  public static boolean isForm(String contentType) {
    return contentType != null
        && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(TYPE);
  }

  /**
   * Adds the values of parameters to those that have been found, in their order.
   *
   * @throws IllegalArgumentException if they are malformed, or too many; the message says so
   */
  public static void read(String text, Map<String, List<String>> found) {
    String[] pairs = text.split("&", MAX_PARAMETERS + 1);
    if (pairs.length > MAX_PARAMETERS) {
      throw new IllegalArgumentException(
          "there must be no more than " + MAX_PARAMETERS + " parameters");
    }
    for (String pair : pairs) {
      if (!pair.isEmpty()) {
        String[] halves = pair.split("=", 2);
        found
            .computeIfAbsent(decode(halves[0]), name -> new ArrayList<>(1))
            .add(halves.length == 2 ? decode(halves[1]) : "");
      }
    }
  }

  /** The same for a text alone. */
  public static Map<String, List<String>> read(String text) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    read(text, found);
    return found;
  }

  /**
   * A name or a value.
   *
   * @throws IllegalArgumentException if it is malformed; the message says so
   */
  public static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("each % must be followed by two hexadecimal digits", e);
    }
  }
}
