package org.warder.api.oauth;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warder.api.protocol.FormText;

/** The parameters of a request, which come as a form (RFC 6749, appendix B). */
final class OAuthForm {

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
    if (!FormText.isForm(contentType)) {
      throw new OAuthException("the body must be a form: Content-Type: " + FormText.TYPE);
    }
    Map<String, String> parameters = new HashMap<>();
    read(new String(body, StandardCharsets.UTF_8))
        .forEach(
            (name, values) -> {
              // Which of two would count is not agreed upon (RFC 6749, section 3.2).
              if (values.size() > 1 && !name.isEmpty()) {
                throw new OAuthException("a parameter must not be there more than once");
              }
              parameters.put(name, values.get(0));
            });
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
      return FormText.decode(text);
    } catch (IllegalArgumentException e) {
      throw new OAuthException(e.getMessage());
    }
  }

  private static Map<String, List<String>> read(String text) {
    try {
      return FormText.read(text);
    } catch (IllegalArgumentException e) {
      throw new OAuthException(e.getMessage());
    }
  }
}
