package org.warder.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** Numbers that can be read are none with which nothing works. */
public class BoundsRule implements StartRule {

  /** By name. */
  private static final Map<String, Bounds> BOUNDS =
      new TreeMap<>(
          Map.of(
              // A body is in memory as a whole, and that of a setup has some hundred bytes.
              "MAX_REQUEST_BYTES", new Bounds(1024, 100 * 1024 * 1024),
              "MAX_TOKENS_PER_OWNER", new Bounds(1, Integer.MAX_VALUE),
              // Each holds a thread.
              "MAX_LONG_LISTS", new Bounds(1, 1000)));

  private record Bounds(int min, int max) {

    private Optional<String> mistake(String name, int number) {
      return number >= min && number <= max
          ? Optional.empty()
          : Optional.of(
              name + " must be a whole number from " + min + " to " + max + ", and not " + number);
    }
  }

  @Override
  public List<String> mistakes(Config settings) {
    return mistakes(name -> read(settings, name));
  }

  /** The same of the number of each setting by its name. */
  static List<String> mistakes(Function<String, Optional<Integer>> settings) {
    return BOUNDS.entrySet().stream()
        .flatMap(
            bound ->
                settings
                    .apply(bound.getKey())
                    .flatMap(number -> bound.getValue().mistake(bound.getKey(), number))
                    .stream())
        .toList();
  }

  private static Optional<Integer> read(Config settings, String name) {
    try {
      return settings.getOptionalValue(name, Integer.class);
    } catch (IllegalArgumentException e) {
      // Told as one that cannot be read, and keeps none of the others from being told.
      return Optional.empty();
    }
  }
}
