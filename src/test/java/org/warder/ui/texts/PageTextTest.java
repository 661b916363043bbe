package org.warder.ui.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No page shows a name or a description of somebody else's making as it came. */
class PageTextTest {

  private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");

  /** What records and beans call texts that people have written. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\b(row|each|user\\(\\)|details\\(\\)|held|original|question)"
              + "\\.(name|description|owner|org|user)\\(\\)"
              + "|\\bnavigation\\.(orgName|userName)"
              + "|\\bcreated\\.(description|owner|org)\\b"
              + "|\\bownerName\\b");

  /**
   * As a parameter of a text, asked whether there is any, or named by a tag that makes it visible.
   */
  private static final Pattern SAFE = Pattern.compile("texts\\.|^#\\{(not )?empty [^?]*}$");

  private static final Pattern TAG = Pattern.compile("<w:text(\\s[^>]*)?/>");

  @Test
  void everyTextThatPeopleWriteIsMadeVisible() throws IOException {
    try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
        assertThat(raw(Files.readString(page))).as(page.toString()).isEmpty();
      }
    }
  }

  private static List<String> raw(String page) {
    return EXPRESSION
        .matcher(TAG.matcher(page).replaceAll(""))
        .results()
        .map(MatchResult::group)
        .filter(WRITTEN.asPredicate())
        .filter(SAFE.asPredicate().negate())
        .toList();
  }
}
