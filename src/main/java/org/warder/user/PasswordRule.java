package org.warder.user;

import java.nio.charset.StandardCharsets;
import org.warder.database.Text;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/**
 * Which text can be a password: 8 to 72 bytes of UTF-8 without U+0000. The bytes that are counted
 * are those that are hashed: PBKDF2 cannot tell a U+0000 at the end from nothing, nor half a
 * surrogate pair from a question mark.
 */
public final class PasswordRule {

  private static final int MIN_BYTES = 8;
  private static final int MAX_BYTES = 72;

  private PasswordRule() {}

  /**
   * Lets text pass that can be a password.
   *
   * @throws ServiceException {@code invalid}
   */
  public static void require(String password) {
    if (!hasLength(password)) {
      throw new ServiceException(Reason.PASSWORD_LENGTH, MIN_BYTES, MAX_BYTES);
    }
    Text.storable(password);
  }

  /** Whether that text can be anybody's password. */
  static boolean isMet(String password) {
    return hasLength(password) && Text.isStorable(password);
  }

  private static boolean hasLength(String password) {
    int bytes = password == null ? 0 : password.getBytes(StandardCharsets.UTF_8).length;
    return bytes >= MIN_BYTES && bytes <= MAX_BYTES;
  }
}
