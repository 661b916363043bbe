package org.warder.cli.command;

import java.util.Collection;
import java.util.Comparator;

/** The word that was probably meant. */
public final class Suggestion {
  private static final int FARTHEST = 3;

  private Suggestion() {}

  /** Returns {@code ; did you mean X?} for the nearest of the words, or nothing if none is near. */
  public static String among(Collection<String> words, String word) {
    int bound = Math.min(FARTHEST, word.replace("-", "").length() / 2);
    return words.stream()
        .filter(candidate -> distance(candidate, word) <= bound)
        .min(Comparator.comparingInt(candidate -> distance(candidate, word)))
        .map(nearest -> "; did you mean " + nearest + "?")
        .orElse("");
  }

  /** The number of single-character changes between two words (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
