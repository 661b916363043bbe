import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What all benchmarks do with texts and times. */
final class Measure {

  private Measure() {}

  /** The first group of a pattern where a text has it for the first time. */
  static String first(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("nothing like " + pattern + " in " + text);
    }
    return matcher.group(1);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Milliseconds since a {@link System#nanoTime}. */
  static double millisSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
