package org.warder.gate.target;

import org.warder.error.GateReason;
import org.warder.gate.RefusedRequestException;

/**
 * A path and a query that mean the same to everybody.
 *
 * @param path the path as it came, which is its only name
 * @param parameters what is in the query
 */
public record Target(String path, Parameters parameters) {

  /** The greatest length of path and query together, in bytes. */
  public static final int MAX_LENGTH = 8 * 1024;

  private static final String[] ESCAPES = {"00", "2e", "2f", "5c"};

  /**
   * Reads the target of a request.
   *
   * @throws RefusedRequestException if it is no absolute path, is longer than {@link #MAX_LENGTH},
   *     holds anything but printable ASCII, has a path that is another name of a path, or a query
   *     that does not decode
   */
  public static Target parse(String raw) {
    if (raw.isEmpty() || raw.charAt(0) != '/') {
      throw new RefusedRequestException(GateReason.TARGET_NO_PATH);
    }
    if (raw.length() > MAX_LENGTH) {
      throw new RefusedRequestException(GateReason.TARGET_TOO_LONG);
    }
    int end = checkCharacters(raw);
    String path = raw.substring(0, end);
    checkPath(path);
    return new Target(path, Parameters.parse(end < raw.length() ? raw.substring(end + 1) : ""));
  }

  /** Where the path ends. */
  private static int checkCharacters(String raw) {
    int end = -1;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == '#') {
        throw new RefusedRequestException(GateReason.TARGET_CHARACTERS);
      }
      if (c == '?' && end < 0) {
        end = i;
      }
    }
    return end < 0 ? raw.length() : end;
  }

  /**
   * Checks that a path has no other name.
   *
   * @throws RefusedRequestException if it has
   */
  public static void checkPath(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == ';' || c == '\\' || c == '%' && isForbiddenEscape(path, i + 1)) {
        throw new RefusedRequestException(GateReason.PATH_CHARACTERS);
      }
      if (c == '/' && isOtherName(path, i + 1)) {
        throw new RefusedRequestException(GateReason.PATH_SEGMENTS);
      }
    }
  }

  private static boolean isForbiddenEscape(String path, int from) {
    for (String escape : ESCAPES) {
      if (path.regionMatches(true, from, escape, 0, escape.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the segment that begins there is one dot, two dots, or empty and not the last. */
  private static boolean isOtherName(String path, int from) {
    int end = path.indexOf('/', from);
    boolean last = end < 0;
    int length = (last ? path.length() : end) - from;
    return switch (length) {
      case 0 -> !last;
      case 1 -> path.charAt(from) == '.';
      case 2 -> path.charAt(from) == '.' && path.charAt(from + 1) == '.';
      default -> false;
    };
  }
}
