package org.warder.cli.command;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads whole numbers in ASCII digits; the JDK would take the digits of every script. */
public final class WholeNumber implements ITypeConverter<Integer> {
  private static final Pattern UNSIGNED = Pattern.compile("\\+?[0-9]+");
  private static final Pattern SIGNED = Pattern.compile("[+-]?[0-9]+");

  @Override
  public Integer convert(String text) {
    if (UNSIGNED.matcher(text).matches()) {
      try {
        return Integer.valueOf(text);
      } catch (NumberFormatException e) {
        // Too large; what is wrong is said by problem().
      }
    }
    throw new TypeConversionException(problem(text));
  }

  /** Why a text is no value of a flag that takes a number. */
  public static String problem(String text) {
    return UNSIGNED.matcher(text).matches()
        ? "more than " + Integer.MAX_VALUE
        : "not a whole number";
  }

  /**
   * Reads a number that may be less than zero.
   *
   * @throws NumberFormatException if it is none, or has more than 64 bits
   */
  public static long parseSigned(String text) {
    if (!SIGNED.matcher(text).matches()) {
      throw new NumberFormatException(text);
    }
    return Long.parseLong(text);
  }

  /** Whether a character is one of the ten ASCII digits. */
  static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }
}
