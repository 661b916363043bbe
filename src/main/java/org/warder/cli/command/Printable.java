package org.warder.cli.command;

/**
 * Text as a terminal may show it. What a server sends could otherwise move the cursor, set the
 * window's title, turn the direction of writing or add lines that look like Warder's own.
 */
public final class Printable {
  private Printable() {}

  /**
   * The text on one line: control and format characters, line separators and half surrogate pairs
   * appear as {@code \n}, <code>&#92;u001b</code> or <code>&#92;U000e0001</code>.
   */
  public static String of(String text) {
    if (text.codePoints().allMatch(Printable::isPlain)) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            codePoint -> {
              if (isPlain(codePoint)) {
                line.appendCodePoint(codePoint);
              } else {
                line.append(escape(codePoint));
              }
            });
    return line.toString();
  }

  /** Whether a character shows itself and does nothing else. */
  public static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }

  /** A character in the escapes of Go and TOML. */
  static String escape(int codePoint) {
    return switch (codePoint) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      default -> (codePoint < 0x10000 ? "\\u%04x" : "\\U%08x").formatted(codePoint);
    };
  }
}
