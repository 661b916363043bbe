package org.warder.system.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warder.system.secrets.Canaries.Canary;

/** Searches what is kept for secrets, and notes each with the place and where it came from. */
final class SecretSearch {

  private final Canaries canaries;
  private final Set<String> found = new TreeSet<>();
  private final Map<String, Long> searched = new LinkedHashMap<>();

  SecretSearch(Canaries canaries) {
    this.canaries = canaries;
  }

  /** Searches a text. */
  SecretSearch text(String place, String text) {
    note(place, canaries.in(text));
    searched.merge(place.split(" ")[0], (long) text.length(), Long::sum);
    return this;
  }

  /**
   * Searches all files of a folder. Whoever runs may replace one by another one meanwhile: where
   * one has gone, they are listed again.
   *
   * @param controls texts that must be found, or not all has been searched
   */
  SecretSearch files(String place, Supplier<List<Path>> files, String... controls) {
    Set<String> missing = new TreeSet<>(List.of(controls));
    Set<Path> seen = new HashSet<>();
    boolean areAllThere;
    do {
      areAllThere = true;
      for (Path file : files.get()) {
        areAllThere &= !seen.add(file) || file(place, file, missing);
      }
    } while (!areAllThere);
    assertThat(missing).as("texts that %s lacks", place).isEmpty();
    return this;
  }

  /** False for a file that has gone. */
  private boolean file(String place, Path file, Set<String> missing) {
    Optional<ByteBuffer> content = map(file);
    content.ifPresent(
        bytes -> {
          String name = file.getFileName().toString().replaceAll("\\d", "");
          note(place + ", " + name, canaries.in(bytes));
          missing.removeIf(control -> contains(bytes, control.getBytes(StandardCharsets.UTF_8)));
          searched.merge(place, (long) bytes.limit(), Long::sum);
        });
    return content.isPresent();
  }

  /** Each secret that has been found: where, and where it came from. */
  Set<String> found() {
    return found;
  }

  /** Where has been searched, and through how much. */
  String searched() {
    return searched.entrySet().stream()
        .map(place -> "%s (%,d kB)".formatted(place.getKey(), place.getValue() / 1000))
        .collect(Collectors.joining(", "));
  }

  /** The files of a folder and of those in it. */
  static List<Path> filesOf(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(String place, Set<Canary> canaries) {
    canaries.forEach(canary -> found.add(place + ": " + canary.kind() + " of " + canary.flow()));
  }

  private static Optional<ByteBuffer> map(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      return Optional.of(channel.map(MapMode.READ_ONLY, 0, channel.size()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean contains(ByteBuffer bytes, byte[] text) {
    int last = bytes.limit() - text.length;
    for (int from = 0; from <= last; from++) {
      int i = 0;
      while (i < text.length && bytes.get(from + i) == text[i]) {
        i++;
      }
      if (i == text.length) {
        return true;
      }
    }
    return false;
  }
}
