package org.warder.ui.assets;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scripts of those components of PrimeFaces that the pages have, out of the one file in which
 * all come: a fifth of it.
 */
final class Widgets {

  /** The widgets of the components with a script: {@code p:commandButton} and so on. */
  static final Set<String> USED = Set.of("CommandButton", "DataTable", "InputText", "Paginator");

  /** Each begins a line; what stands before the first is for all. */
  private static final Pattern WIDGET =
      Pattern.compile("(?m)^PrimeFaces\\.widget\\.(\\w+)=[\\w.]+\\.extend\\(");

  private Widgets() {}

  /**
   * Leaves out the widgets that no page has.
   *
   * @throws IllegalStateException if the script does not hold one that the pages have
   */
  static String used(String script) {
    Matcher matcher = WIDGET.matcher(script);
    StringBuilder kept = new StringBuilder();
    Set<String> missing = new TreeSet<>(USED);
    int start = 0;
    boolean isUsed = true;
    for (MatchResult widget : matcher.results().toList()) {
      if (isUsed) {
        kept.append(script, start, widget.start());
      }
      start = widget.start();
      isUsed = USED.contains(widget.group(1));
      missing.remove(widget.group(1));
    }
    if (isUsed) {
      kept.append(script, start, script.length());
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException("PrimeFaces has no widgets " + missing);
    }
    return kept.toString();
  }
}
