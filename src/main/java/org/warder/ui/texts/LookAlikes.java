package org.warder.ui.texts;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Letters of other alphabets that look like Latin ones (Unicode Technical Standard 39, Confusable
 * Detection; single letters of Cyrillic and Greek). Within a word of Latin letters they make it
 * look like another word; a word of one alphabet is what it is.
 */
final class LookAlikes {

  private static final Set<Integer> LETTERS =
      ("АВЕЅІЈКМНОРСТУХԌԚԜаеѕіјорсухһԁԛԝ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχ")
          .codePoints()
          .boxed()
          .collect(Collectors.toUnmodifiableSet());

  private LookAlikes() {}

  /** Whether the character at a place of a text looks like the Latin ones of its word. */
  static boolean isOne(int[] points, int at) {
    return LETTERS.contains(points[at]) && isAmongLatin(points, at);
  }

  private static boolean isAmongLatin(int[] points, int at) {
    for (int before = at - 1; before >= 0 && Character.isLetter(points[before]); before--) {
      if (isLatin(points[before])) {
        return true;
      }
    }
    for (int next = at + 1; next < points.length && Character.isLetter(points[next]); next++) {
      if (isLatin(points[next])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLatin(int point) {
    return UnicodeScript.of(point) == UnicodeScript.LATIN;
  }
}
