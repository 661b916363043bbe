package org.warder;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the fuzz targets begin with, and what they have found: a folder for each target, named like
 * its class. {@code src/bench/fuzz.sh} looks for more.
 */
class FuzzTest {

  private static final Path INPUTS = Path.of("src/test/resources/fuzz");

  @ParameterizedTest
  @MethodSource
  void inputs(Path file) throws Throwable {
    Class<?> target = Class.forName(file.getParent().getFileName().toString());
    byte[] input = Files.readAllBytes(file);
    try {
      target.getMethod("fuzzerTestOneInput", byte[].class).invoke(null, (Object) input);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  static Stream<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.walk(INPUTS)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }
}
