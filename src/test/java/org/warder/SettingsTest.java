package org.warder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README names every setting that the server has, and no other. */
class SettingsTest {

  @Test
  void readmeListsTheSettingsOfTheServer() throws IOException {
    Set<String> inServer =
        names(Path.of("liberty/server.xml"), "<variable name=\"([A-Z_]+)\" defaultValue=");
    Set<String> inReadme = names(Path.of("README.md"), "(?m)^\\| `([A-Z_]+)` \\|");

    assertThat(inReadme).isNotEmpty().isEqualTo(inServer);
  }

  private static Set<String> names(Path file, String pattern) throws IOException {
    Set<String> names = new TreeSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
