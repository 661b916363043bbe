package org.warder.system.ui;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.chrome.ChromeDriver;

/** What axe finds that keeps people from using a page, by WCAG 2.2, levels A and AA. */
final class Axe {

  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  private final ChromeDriver driver;

  Axe(ChromeDriver driver) {
    this.driver = driver;
  }

  /** What is wrong with what is shown, with some of the places. */
  List<String> serious() {
    return serious(options());
  }

  /** What cannot be read for its colors, which are all that a color scheme changes. */
  List<String> unreadable() {
    AxeRunOnlyOptions rules = new AxeRunOnlyOptions();
    rules.setType("rule");
    rules.setValues(List.of("color-contrast", "link-in-text-block"));
    AxeRunOptions options = new AxeRunOptions();
    options.setRunOnly(rules);
    options.setResultTypes(List.of("violations"));
    return serious(options);
  }

  private List<String> serious(AxeRunOptions options) {
    // Pages have no frames: one run sees all, without a window of its own to join the results in.
    AxeBuilder axe = new AxeBuilder().withOptions(options).setLegacyMode();
    if (Boolean.TRUE.equals(driver.executeScript("return 'axe' in window"))) {
      axe.setInjectAxe(any -> {}, true);
    }
    return axe.analyze(driver).getViolations().stream()
        .filter(rule -> SERIOUS.contains(rule.getImpact()))
        .map(Axe::describe)
        .toList();
  }

  private static AxeRunOptions options() {
    AxeRunOnlyOptions tags = new AxeRunOnlyOptions();
    tags.setType("tag");
    tags.setValues(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    AxeRuleOptions enabled = new AxeRuleOptions();
    enabled.setEnabled(true);
    AxeRunOptions options = new AxeRunOptions();
    options.setRunOnly(tags);
    options.setResultTypes(List.of("violations"));
    // Axe leaves it out by default, as new.
    options.setRules(Map.of("label-content-name-mismatch", enabled));
    return options;
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + " "
        + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
  }
}
