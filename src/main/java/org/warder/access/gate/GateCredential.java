package org.warder.access.gate;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warder.token.TokenSecret;

/**
 * The token of a request that passes through proxies. Stricter than the API: one header, one
 * scheme, one word, so that no two programs can see two credentials in it.
 */
final class GateCredential {

  private static final Pattern FORM =
      Pattern.compile("(?i:(token|bearer|basic)) +([A-Za-z0-9._~+/=-]+) *");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._~+/=-]+");

  private GateCredential() {}

  /**
   * The token that a request shows; empty if it shows none, or several.
   *
   * @param headers the values of its {@code Authorization} headers
   */
  static Optional<TokenSecret> of(List<String> headers) {
    if (headers.size() != 1) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(headers.get(0));
    if (!form.matches()) {
      return Optional.empty();
    }
    String word = form.group(2);
    return form.group(1).toLowerCase(Locale.ROOT).equals("basic")
        ? password(word).map(TokenSecret::of)
        : Optional.of(TokenSecret.of(word));
  }

  /** The token as the password of any user name (RFC 7617). */
  private static Optional<String> password(String base64) {
    try {
      String pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
      int colon = pair.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(pair.substring(colon + 1)).filter(token -> WORD.matcher(token).matches());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
