package org.warder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Code, pages and documents use one word for one thing (src/docs/contributing.md, Words). */
class WordsTest {

  private static final List<String> ROOTS =
      List.of("src", "liberty", "README.md", "CHANGELOG.md", "Dockerfile", "pom.xml");
  private static final Pattern TEXT =
      Pattern.compile(
          ".*(\\.(java|xhtml|css|js|md|xml|yaml|sql|sh|properties|options)|Dockerfile)");

  /** What is not said, and what is said instead. */
  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("he", "they"),
          Map.entry("him", "them"),
          Map.entry("his", "their"),
          Map.entry("himself", "themselves"),
          Map.entry("front door", "API port"),
          Map.entry("operations door", "management port"),
          Map.entry("operations port", "management port"),
          Map.entry("at hand", "current"),
          Map.entry("anew", "again"),
          Map.entry("for ever", "forever"),
          Map.entry("set-up", "setup"),
          Map.entry("wire contract", "src/docs/api.md"));

  private static final Pattern ANY =
      Pattern.compile("\\b(" + String.join("|", INSTEAD.keySet()).replace(" ", "\\s+") + ")\\b");

  /** Where the next word of a name in camel case begins. */
  private static final Pattern HUMP =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  @Test
  void oneWordIsUsedForOneThing() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : texts()) {
      Matcher matcher = ANY.matcher(words(Files.readString(file)));
      while (matcher.find()) {
        String word = matcher.group().replaceAll("\\s+", " ");
        found.add(file + " says " + word + ", not " + INSTEAD.get(word));
      }
    }

    assertThat(found).isEmpty();
  }

  /** The text in lower case, and names as the words that they are made of. */
  private static String words(String text) {
    return HUMP.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  private static List<Path> texts() throws IOException {
    List<Path> texts = new ArrayList<>();
    for (String root : ROOTS) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> TEXT.matcher(file.toString()).matches())
            .filter(file -> !file.endsWith("WordsTest.java"))
            .forEach(texts::add);
      }
    }
    return texts;
  }
}
