package org.warder.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How pages, style sheets and scripts are laid out: the formatter of the build knows Java alone.
 */
class PageFormatTest {

  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final int LONGEST_LINE = 140;
  private static final int LONGEST_PAGE = 80;
  private static final int ATTRIBUTES_ON_ONE_LINE = 3;

  private static final Pattern TAG =
      Pattern.compile("<[\\w:.-]+(\\s+[\\w:.-]+=\"[^\"]*\")+\\s*/?>");
  private static final Pattern ATTRIBUTE = Pattern.compile("(\\s+)[\\w:.-]+=\"[^\"]*\"");
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->|/\\*.*?\\*/");
  private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");

  /** A declaration, a selector before its block, the end of a block, or all of a short rule. */
  private static final Pattern CSS_LINE =
      Pattern.compile("[^;{}]*(;|\\{|}|\\{ [^;{}]+ })?", Pattern.DOTALL);

  static Stream<Path> all() {
    return files("xhtml", "css", "js");
  }

  static Stream<Path> pages() {
    return files("xhtml");
  }

  static Stream<Path> styleSheets() {
    return files("css");
  }

  @ParameterizedTest
  @MethodSource("all")
  void noLineIsLongOrEndsInBlanks(Path file) throws IOException {
    assertThat(Files.readAllLines(file))
        .noneMatch(line -> line.length() > LONGEST_LINE)
        .noneMatch(line -> line.contains("\t") || line.endsWith(" "));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageIsOneThing(Path page) throws IOException {
    assertThat(Files.readAllLines(page)).hasSizeLessThanOrEqualTo(LONGEST_PAGE);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aTagOfManyAttributesHasOneOnALine(Path page) throws IOException {
    String markup = COMMENT.matcher(Files.readString(page)).replaceAll("");
    assertThat(TAG.matcher(markup).results().map(MatchResult::group))
        .noneMatch(PageFormatTest::isCrowded);
  }

  @ParameterizedTest
  @MethodSource("styleSheets")
  void aStyleSheetHasOneDeclarationOnALine(Path sheet) throws IOException {
    String rules = COMMENT.matcher(Files.readString(sheet)).replaceAll("");
    assertThat(STRING.matcher(rules).replaceAll("\"\"").lines())
        .allMatch(CSS_LINE.asMatchPredicate());
  }

  private static boolean isCrowded(String tag) {
    List<String> gaps = ATTRIBUTE.matcher(tag).results().map(found -> found.group(1)).toList();
    return gaps.size() > ATTRIBUTES_ON_ONE_LINE
        && !gaps.stream().allMatch(gap -> gap.startsWith("\n"));
  }

  private static Stream<Path> files(String... extensions) {
    List<String> wanted = List.of(extensions);
    try (Stream<Path> files = Files.walk(WEBAPP)) {
      return files
          .filter(file -> wanted.contains(file.toString().replaceAll(".*\\.", "")))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
