package org.warder.token;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.warder.database.Text;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/** The bounds of what a token is described by. */
public final class Description {

  /** The greatest size in bytes of UTF-8. */
  static final int MAX_BYTES = 64 * 1024;

  /** The number of characters by which lists are sorted and searched. */
  private static final int KEY_LENGTH = 100;

  private Description() {}

  /**
   * Lets a description pass that may be stored; null stays null.
   *
   * @throws ServiceException {@code invalid} above {@link #MAX_BYTES}; see also {@link
   *     Text#storable}
   */
  public static String checked(String text) {
    if (text != null && text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new ServiceException(Reason.DESCRIPTION_TOO_LONG, MAX_BYTES);
    }
    return Text.storable(text);
  }

  /** The beginning of a text as lists sort and search it: never half a character. */
  static String key(String text) {
    String key = text.toLowerCase(Locale.ROOT);
    if (key.length() <= KEY_LENGTH) {
      return key;
    }
    boolean splitsPair = Character.isHighSurrogate(key.charAt(KEY_LENGTH - 1));
    return key.substring(0, KEY_LENGTH - (splitsPair ? 1 : 0));
  }
}
