package org.warder.ui.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.primefaces.PrimeFaces;

/** The pages get the widgets that they have, and no others. */
class WidgetsTest {

  private static final Path PAGES = Path.of("src/main/webapp");

  /** Components of PrimeFaces whose widgets are used, and those that have none of their own. */
  private static final Set<String> KNOWN =
      Set.of(
          "commandButton",
          "dataTable",
          "inputText",
          "ajax",
          "autoUpdate",
          "column",
          "remoteCommand");

  @Test
  void scriptOfPrimeFacesHoldsTheUsedWidgetsAlone() throws IOException {
    String all = script();

    String used = Widgets.used(all);

    assertThat(used.length()).isLessThan(all.length() / 4);
    assertThat(used)
        .contains("PrimeFaces.widget.DataTable=", "PrimeFaces.widget.Paginator=")
        .doesNotContain("PrimeFaces.widget.Dialog=", "PrimeFaces.widget.Tree=");
  }

  @Test
  void scriptWithoutAUsedWidgetIsNoScriptOfPrimeFaces() {
    assertThatThrownBy(() -> Widgets.used("PrimeFaces.widget.DataTable=A.extend({});"))
        .hasMessage("PrimeFaces has no widgets [CommandButton, InputText, Paginator]");
  }

  @Test
  void pagesHaveNoOtherComponents() throws IOException {
    Set<String> components = new TreeSet<>();
    try (Stream<Path> files = Files.walk(PAGES)) {
      files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .map(WidgetsTest::read)
          .flatMap(page -> Pattern.compile("<p:(\\w+)").matcher(page).results())
          .forEach(tag -> components.add(tag.group(1)));
    }

    assertThat(components).isNotEmpty().isSubsetOf(KNOWN);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String script() throws IOException {
    String name = "/META-INF/resources/primefaces/components.js";
    try (InputStream script = PrimeFaces.class.getResourceAsStream(name)) {
      return new String(script.readAllBytes(), UTF_8);
    }
  }
}
