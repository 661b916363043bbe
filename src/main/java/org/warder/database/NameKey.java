package org.warder.database;

/**
 * The form of a name by which the database compares it: names are the same if every character is,
 * on every database. Derby ignores blanks at the end of a text, so a key ends in a character that
 * is no blank; it is the least one of those, so that keys sort as names do.
 */
public final class NameKey {

  /** What every key ends in. */
  static final char END = '\u0001';

  /** The key that no name has. */
  private static final String NONE = "";

  private NameKey() {}

  /** The key of a name; for text that cannot be stored one that nothing has. */
  public static String of(String name) {
    return Text.isStorable(name) ? name + END : NONE;
  }
}
