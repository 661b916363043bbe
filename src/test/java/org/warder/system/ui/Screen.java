package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;

/** What a page looks like: pictures for people to judge, and what a machine can judge by itself. */
final class Screen {

  private static final Path FOLDER = Path.of("target", "screenshots");
  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  private final Browser browser;

  Screen(Browser browser) {
    this.browser = browser;
  }

  /** Takes the four pictures of what is shown, and finds nothing serious in any of them. */
  void judge(String name) {
    for (String scheme : new String[] {"light", "dark"}) {
      browser.prefer(scheme);
      for (Dimension size : new Dimension[] {Browser.WIDE, Browser.NARROW}) {
        browser.resize(size);
        browser.settle();
        picture(name + "-" + scheme + "-" + size.width);
        assertThat(scrollsSideways()).as("%s scrolls sideways at %s", name, size.width).isFalse();
        assertThat(serious()).as("%s, %s, %s wide", name, scheme, size.width).isEmpty();
      }
    }
    browser.prefer("light");
    browser.resize(Browser.WIDE);
  }

  private boolean scrollsSideways() {
    return (Boolean) browser.run("return document.documentElement.scrollWidth > window.innerWidth");
  }

  private List<String> serious() {
    return new AxeBuilder()
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze(browser.driver())
            .getViolations()
            .stream()
            .filter(rule -> SERIOUS.contains(rule.getImpact()))
            .map(Screen::describe)
            .toList();
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + " "
        + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
  }

  private void picture(String name) {
    try {
      Files.createDirectories(FOLDER);
      Files.write(
          FOLDER.resolve(name + ".png"), browser.driver().getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
