package org.warder.gate.target;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.warder.error.GateReason;
import org.warder.gate.RefusedRequestException;

/** Names and values of a query: {@code +} is a blank, {@code %} begins a byte of UTF-8. */
final class FormDecoder {

  private FormDecoder() {}

  /**
   * Decodes printable ASCII.
   *
   * @throws RefusedRequestException if a {@code %} is not followed by two hexadecimal digits, or
   *     the bytes are no UTF-8, or one of them is zero
   */
  static String decode(String encoded) {
    if (encoded.indexOf('%') < 0) {
      return encoded.indexOf('+') < 0 ? encoded : encoded.replace('+', ' ');
    }
    byte[] bytes = new byte[encoded.length()];
    int length = 0;
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        bytes[length++] = escaped(encoded, i + 1);
        i += 2;
      } else {
        bytes[length++] = (byte) (c == '+' ? ' ' : c);
      }
    }
    return text(ByteBuffer.wrap(bytes, 0, length));
  }

  private static byte escaped(String encoded, int from) {
    if (from + 2 > encoded.length()) {
      throw malformed();
    }
    int high = Character.digit(encoded.charAt(from), 16);
    int low = Character.digit(encoded.charAt(from + 1), 16);
    if (high < 0 || low < 0 || high + low == 0) {
      throw malformed();
    }
    return (byte) (high << 4 | low);
  }

  private static String text(ByteBuffer utf8) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
    } catch (CharacterCodingException e) {
      throw malformed();
    }
  }

  private static RefusedRequestException malformed() {
    return new RefusedRequestException(GateReason.QUERY_ENCODING);
  }
}
