package org.warder.ui.permissions;

import java.util.Locale;
import java.util.regex.Pattern;

/** The order in which people expect names. */
final class NaturalOrder {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final int LONGEST_NUMBER = 20;

  private NaturalOrder() {}

  /** Sorts numbers in names by their value: "line 2" comes before "line 10". */
  static String key(String name) {
    return NUMBER
        .matcher(name.toLowerCase(Locale.ROOT))
        .replaceAll(
            digits ->
                "0".repeat(Math.max(0, LONGEST_NUMBER - digits.group().length())) + digits.group());
  }
}
