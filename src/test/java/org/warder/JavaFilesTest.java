package org.warder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How Java code is laid out in files: a class is one thing, and a package says what it is for. */
class JavaFilesTest {

  private static final int LONGEST = 200;
  private static final int MOST = 120;
  private static final int HALF = 50;

  @Test
  void noFileIsLong() throws IOException {
    assertThat(javaFiles("src"))
        .isNotEmpty()
        .filteredOn(file -> lines(file) > LONGEST)
        .as("files of more than %d lines", LONGEST)
        .isEmpty();
  }

  @Test
  void mostFilesOfTheApplicationAreShort() throws IOException {
    List<Integer> lengths =
        javaFiles("src/main/java").stream().map(JavaFilesTest::lines).sorted().toList();

    assertThat(lengths.get(lengths.size() / 2)).as("median").isLessThanOrEqualTo(HALF);
    assertThat(lengths.get(lengths.size() * 9 / 10)).as("nine of ten").isLessThanOrEqualTo(MOST);
  }

  @Test
  void everyPackageTellsItsJob() throws IOException {
    assertThat(javaFiles("src/main/java"))
        .extracting(Path::getParent)
        .allMatch(folder -> Files.exists(folder.resolve("package-info.java")));
  }

  private static List<Path> javaFiles(String root) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(root))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static int lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return (int) lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
