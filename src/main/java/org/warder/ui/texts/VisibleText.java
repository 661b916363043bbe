package org.warder.ui.texts;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * Names and descriptions as pages show them: what cannot be seen is made visible, so that no text
 * can pose as another one. A control or format character becomes its code point, as in {@code
 * [U+202E]}, and so does a Cyrillic or Greek letter that looks like the Latin ones around it; a
 * blank that could be overlooked becomes {@code ␣}. Visible text stays as it is.
 */
final class VisibleText {

  private static final int OPEN_BOX = 0x2423;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int FIRST_EMOJI_MODIFIER = 0x1F3FB;
  private static final int LAST_EMOJI_MODIFIER = 0x1F3FF;
  private static final int IDEOGRAPHIC_SPACE = 0x3000;

  /** Letters and symbols that show nothing: fillers of Hangul and Khmer, the blank of Braille. */
  private static final Set<Integer> EMPTY =
      Set.of(
          0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x2800, 0x3164, 0xFFA0);

  /** Format characters that are seen, such as the Arabic number sign. */
  private static final Set<Integer> SEEN =
      Set.of(
          0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2,
          0x110BD, 0x110CD);

  /** In these a joiner means nothing, and two texts would look the same. */
  private static final Set<UnicodeScript> UNJOINED =
      Set.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED);

  private VisibleText() {}

  /** The text with everything in it to be seen; the same if it is shown already. */
  static String of(String text) {
    int[] points = text.codePoints().toArray();
    StringBuilder shown = new StringBuilder(text.length());
    for (int at = 0; at < points.length; at++) {
      int point = points[at];
      if (isBlank(point)) {
        shown.appendCodePoint(isPlainBlank(points, at) ? point : OPEN_BOX);
      } else if (isHidden(point) && !isJoining(points, at) || LookAlikes.isOne(points, at)) {
        shown.append(String.format("[U+%04X]", point));
      } else {
        shown.appendCodePoint(point);
      }
    }
    return shown.toString();
  }

  /** Whether there is nothing to be seen in it. */
  static boolean isEmpty(String text) {
    return text == null || text.codePoints().allMatch(point -> isBlank(point) || isHidden(point));
  }

  private static boolean isBlank(int point) {
    return Character.isSpaceChar(point) && Character.getType(point) == Character.SPACE_SEPARATOR;
  }

  /** One usual blank between two other characters. */
  private static boolean isPlainBlank(int[] points, int at) {
    boolean usual = points[at] == ' ' || points[at] == IDEOGRAPHIC_SPACE;
    return usual
        && at > 0
        && at < points.length - 1
        && !isBlank(points[at - 1])
        && !isBlank(points[at + 1]);
  }

  /** Whether nothing is to be seen of a character, not even a blank. */
  static boolean isHidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          true;
      case Character.FORMAT -> !SEEN.contains(point);
      default -> EMPTY.contains(point);
    };
  }

  /** A joiner where it is part of the writing: between letters that join, or parts of an emoji. */
  private static boolean isJoining(int[] points, int at) {
    boolean joiner = points[at] == ZERO_WIDTH_JOINER || points[at] == ZERO_WIDTH_NON_JOINER;
    return joiner
        && at > 0
        && at < points.length - 1
        && joins(points[at - 1])
        && joins(points[at + 1]);
  }

  private static boolean joins(int point) {
    return point == EMOJI_STYLE
        || point >= FIRST_EMOJI_MODIFIER && point <= LAST_EMOJI_MODIFIER
        || Character.getType(point) == Character.OTHER_SYMBOL
        || !UNJOINED.contains(UnicodeScript.of(point)) && !isHidden(point);
  }
}
