package org.warder.ui.texts;

/**
 * JSON as pages show it to be copied: what cannot be seen in its texts is escaped (RFC 8259,
 * section 7), so that it means what it looks like.
 */
public final class PlainJson {

  private PlainJson() {}

  /** The same JSON; lines stay as they are. */
  public static String of(String json) {
    StringBuilder shown = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            point -> {
              if (point == '\n' || !VisibleText.isHidden(point)) {
                shown.appendCodePoint(point);
              } else {
                for (char unit : Character.toChars(point)) {
                  shown.append(String.format("\\u%04x", (int) unit));
                }
              }
            });
    return shown.toString();
  }

  /** Whether all of a text can be seen, so that it can be shown without escapes. */
  public static boolean isPlain(String text) {
    return text.codePoints().noneMatch(VisibleText::isHidden);
  }
}
