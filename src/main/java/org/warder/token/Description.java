package org.warder.token;

import java.nio.charset.StandardCharsets;
import org.warder.database.Text;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/** The bounds of what a token is described by. */
public final class Description {

  /** The greatest size in bytes of UTF-8. */
  static final int MAX_BYTES = 64 * 1024;

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
}
