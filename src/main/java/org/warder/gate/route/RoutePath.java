package org.warder.gate.route;

/**
 * The paths that a row is about.
 *
 * @param kind how it is compared
 * @param text the path, or what it begins with, up to and with a slash
 */
record RoutePath(Kind kind, String text) {

  enum Kind {
    /** This path. */
    EXACT,
    /** The text and one id behind it. */
    ID,
    /** All that begins with the text. */
    PREFIX
  }

  private static final int ID_LENGTH = 16;

  boolean covers(RoutePath other) {
    return equals(other) || kind == Kind.PREFIX && other.text.startsWith(text);
  }

  /** The part of a path before the id at its end; null if there is none. */
  static String beforeId(String path) {
    int start = path.length() - ID_LENGTH;
    if (start < 1 || path.charAt(start - 1) != '/') {
      return null;
    }
    for (int i = start; i < path.length(); i++) {
      if (Character.digit(path.charAt(i), 16) < 0) {
        return null;
      }
    }
    return path.substring(0, start);
  }
}
