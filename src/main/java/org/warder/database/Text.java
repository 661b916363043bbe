package org.warder.database;

import org.warder.error.Reason;
import org.warder.error.ServiceException;

/** The bounds of text that is stored. */
public final class Text {

  /** The greatest number of characters of a name, so that a unique index can hold it. */
  public static final int MAX_NAME_LENGTH = 512;

  private Text() {}

  /**
   * Lets the name of a user, organization or bucket pass if it can be stored.
   *
   * @throws ServiceException {@code request too large} above {@link #MAX_NAME_LENGTH}; see also
   *     {@link #storable}
   */
  public static String name(String name) {
    if (name.length() > MAX_NAME_LENGTH) {
      throw new ServiceException(Reason.NAME_TOO_LONG);
    }
    return storable(name);
  }

  /**
   * Lets text pass that every database can store; null stays null.
   *
   * @throws ServiceException {@code invalid} if it contains the character NUL, which PostgreSQL
   *     cannot store, or is not well-formed Unicode, which no client could read
   */
  public static String storable(String text) {
    if (text != null && text.indexOf('\0') >= 0) {
      throw new ServiceException(Reason.TEXT_WITH_NUL);
    }
    if (text != null && !isWellFormed(text)) {
      throw new ServiceException(Reason.TEXT_MALFORMED);
    }
    return text;
  }

  /** Whether every database can store a text, and find it again. */
  public static boolean isStorable(String text) {
    return text.indexOf('\0') < 0 && isWellFormed(text);
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
