package org.warder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the sources cite can be looked up by anyone: documents of this repository, by a heading that
 * they have.
 */
class CitationsTest {

  private static final Path SOURCES = Path.of("src");
  private static final Pattern TEXT =
      Pattern.compile(".*\\.(java|xhtml|css|js|md|xml|sql|sh|properties)");
  private static final Pattern CITATION =
      Pattern.compile("(?<![a-z/-])(?:src/docs/)?([a-z/-]+\\.md), ([\"*]?)(?=[A-Z])");

  /** Between the lines of a comment: the break, the indentation, and the sign of the comment. */
  private static final Pattern LINE_BREAK = Pattern.compile("\\R\\s*(?:\\*|//|--|#)?\\s*");

  @Test
  void nothingIsCitedBySection() {
    String sectionSign = "\u00a7";

    assertThat(texts().filter(file -> read(file).contains(sectionSign))).isEmpty();
  }

  @Test
  void whatIsCitedExists() {
    List<String> unknown = new ArrayList<>();
    int citations = 0;
    for (Path file : texts().filter(CitationsTest::citesDocuments).toList()) {
      String text = LINE_BREAK.matcher(read(file)).replaceAll(" ");
      Matcher citation = CITATION.matcher(text);
      while (citation.find()) {
        citations++;
        String cited = text.substring(citation.end(), Math.min(text.length(), citation.end() + 80));
        if (headings(citation.group(1)).stream().noneMatch(heading -> begins(cited, heading))) {
          unknown.add(file + " cites " + citation.group(1) + ", " + cited);
        }
      }
    }

    assertThat(citations).isPositive();
    assertThat(unknown).isEmpty();
  }

  private static boolean citesDocuments(Path file) {
    return !file.toString().endsWith(".md") && read(file).contains(".md,");
  }

  private static boolean begins(String cited, String heading) {
    return cited.startsWith(heading)
        && (cited.length() == heading.length()
            || !Character.isLetterOrDigit(cited.charAt(heading.length())));
  }

  private static List<String> headings(String document) {
    return read(Path.of("src/docs", document))
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", ""))
        .toList();
  }

  private static Stream<Path> texts() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> TEXT.matcher(file.getFileName().toString()).matches())
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
