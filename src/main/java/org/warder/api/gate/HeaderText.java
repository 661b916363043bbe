package org.warder.api.gate;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Any text as the value of a header: what is no visible ASCII is percent-encoded, and so is %. */
final class HeaderText {

  /**
   * Above this a value is left out. nginx has room for 4 KiB of headers in all: two of these, and
   * twice the credential of the backend.
   */
  static final int MAX_LENGTH = 512;

  private HeaderText() {}

  /** The value; empty if there is none, or it is too long. */
  static Optional<String> encode(String text) {
    if (isVisibleAscii(text)) {
      return text.isEmpty() || text.length() > MAX_LENGTH ? Optional.empty() : Optional.of(text);
    }
    StringBuilder value = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b > 0x20 && b < 0x7f && b != '%') {
        value.append((char) b);
      } else {
        value.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
      }
    }
    return value.length() > MAX_LENGTH ? Optional.empty() : Optional.of(value.toString());
  }

  /** What nearly every value is. */
  private static boolean isVisibleAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == '%') {
        return false;
      }
    }
    return true;
  }
}
