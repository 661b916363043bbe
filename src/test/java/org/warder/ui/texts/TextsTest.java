package org.warder.ui.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warder.error.ErrorCode;
import org.warder.error.GateReason;
import org.warder.error.Reason;
import org.warder.permission.ResourceType;

/** Every text is there, in both languages. */
class TextsTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Path BEANS = Path.of("src/main/java/org/warder/ui");

  /** Keys in pages and beans; a key that ends in a dot is completed at run time. */
  private static final Pattern IN_PAGES =
      Pattern.compile("(?:msg\\[|texts\\.of\\()'([a-zA-Z0-9.]+)'");

  private static final Pattern IN_BEANS =
      Pattern.compile("(?:texts|this\\.texts)\\s*\\.of\\(\\s*\"([a-zA-Z0-9.]+)\"");

  private final Properties english = load("messages.properties");
  private final Properties german = load("messages_de.properties");
  private final Properties englishRefusals = load("refusals.properties");
  private final Properties germanRefusals = load("refusals_de.properties");
  private final Properties englishGate = load("gate.properties");
  private final Properties germanGate = load("gate_de.properties");

  @Test
  void germanSaysAllThatEnglishSays() {
    assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    assertThat(germanRefusals.stringPropertyNames())
        .isEqualTo(englishRefusals.stringPropertyNames());
  }

  @Test
  void everyRefusalOfAServiceHasAText() {
    Set<String> reasons =
        Arrays.stream(Reason.values()).map(Reason::name).collect(Collectors.toSet());

    assertThat(reasons).hasSizeGreaterThan(40);
    assertThat(englishRefusals.stringPropertyNames()).isEqualTo(reasons);
  }

  @Test
  void everyRefusalOfTheGateHasAText() {
    Set<String> reasons =
        Arrays.stream(GateReason.values()).map(GateReason::name).collect(Collectors.toSet());

    assertThat(reasons).hasSizeGreaterThan(40);
    assertThat(englishGate.stringPropertyNames()).isEqualTo(reasons);
    assertThat(germanGate.stringPropertyNames()).isEqualTo(reasons);
    assertThat(germanGate.values()).doesNotContainAnyElementsOf(englishGate.values());
  }

  @Test
  void everyKeyThatIsUsedHasAText() throws IOException {
    Set<String> used = new TreeSet<>(keys(PAGES, ".xhtml", IN_PAGES));
    used.addAll(keys(BEANS, ".java", IN_BEANS));
    Arrays.stream(ErrorCode.values()).forEach(code -> used.add("error." + code.name()));
    for (ResourceType type : ResourceType.values()) {
      used.add("type." + type.text() + ".one");
      used.add("type." + type.text() + ".many");
    }
    used.removeIf(key -> key.endsWith("."));

    assertThat(english.stringPropertyNames()).containsAll(used);
  }

  @Test
  void everyTextCanBeFormatted() {
    for (Properties language :
        List.of(english, german, englishRefusals, germanRefusals, englishGate, germanGate)) {
      for (String key : language.stringPropertyNames()) {
        String text = language.getProperty(key);
        if (text.contains("{")) {
          new MessageFormat(text, Locale.ROOT).format(new Object[] {2, 2, 2});
        }
        assertThat(text).as(key).isNotBlank();
      }
    }
  }

  private static Set<String> keys(Path folder, String extension, Pattern pattern)
      throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(extension))
          .flatMap(file -> pattern.matcher(read(file)).results().map(found -> found.group(1)))
          .collect(Collectors.toSet());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties load(String name) {
    Properties properties = new Properties();
    try (InputStream bytes = Texts.class.getResourceAsStream("/org/warder/ui/" + name)) {
      properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
