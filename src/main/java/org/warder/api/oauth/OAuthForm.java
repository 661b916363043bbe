package org.warder.api.oauth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The parameters of a request, which come as a form (RFC 6749, appendix B). */
final class OAuthForm {

  private static final String TYPE = "application/x-www-form-urlencoded";

  private final Map<String, String> parameters;

  private OAuthForm(Map<String, String> parameters) {
    this.parameters = parameters;
  }

  /**
   * Reads a form.
   *
   * @param contentType as it came, or null
   * @throws OAuthException if it is no form, does not decode, or has a parameter twice
   */
  static OAuthForm parse(String contentType, byte[] body) {
    if (contentType == null
        || !contentType.split(";")[0].strip().toLowerCase(Locale.ROOT).equals(TYPE)) {
      throw new OAuthException("the body must be a form: Content-Type: " + TYPE);
    }
    Map<String, String> parameters = new HashMap<>();
    for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
      String[] halves = pair.split("=", 2);
      String name = decode(halves[0]);
      String value = halves.length == 2 ? decode(halves[1]) : "";
      // Which of two would count is not agreed upon (RFC 6749, section 3.2).
      if (parameters.put(name, value) != null && !name.isEmpty()) {
        throw new OAuthException("a parameter must not be there more than once");
      }
    }
    return new OAuthForm(parameters);
  }

  /**
   * The value of a parameter.
   *
   * @throws OAuthException if it is missing or empty
   */
  String required(String name) {
    String value = parameters.get(name);
    if (value == null || value.isEmpty()) {
      throw new OAuthException("the parameter " + name + " is missing");
    }
    return value;
  }

  /**
   * Text as a form encodes it.
   *
   * @throws OAuthException if it is malformed
   */
  static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new OAuthException("each % must be followed by two hexadecimal digits");
    }
  }
}
