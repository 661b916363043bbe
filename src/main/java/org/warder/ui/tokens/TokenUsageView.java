package org.warder.ui.tokens;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.warder.token.DayRange;
import org.warder.token.TokenDetails.NamedPermission;
import org.warder.token.TokenUsageService;
import org.warder.token.TokenUsageService.NamedReport;
import org.warder.ui.texts.Texts;
import org.warder.usage.Origin;
import org.warder.usage.UsageReport;
import org.warder.usage.UsageReport.Day;
import org.warder.usage.UsageReport.PermissionFigures;

/** What the token of the page was used for in the last 90 days. */
@Named("tokenUsage")
@RequestScoped
public class TokenUsageView {

  private static final String GATE = Origin.gate("");

  @Inject private TokenView token;
  @Inject private TokenUsageService service;
  @Inject private Texts texts;

  private NamedReport report;

  /**
   * A permission with its use.
   *
   * @param held the permission
   * @param lastUsed its last use; null if there is none
   * @param count how many requests it has allowed
   */
  public record Line(NamedPermission held, Instant lastUsed, long count) {

    public String action() {
      return held.permission().action().text();
    }
  }

  private NamedReport named() {
    if (report == null) {
      report = service.report(token.getRow().id(), DayRange.LATEST);
    }
    return report;
  }

  public UsageReport getReport() {
    return named().report();
  }

  /** Where the last use came from; null if there is none. */
  public Origin getLast() {
    return getReport().last();
  }

  /** What the token was shown to last, and by which program. */
  public String getLastWords() {
    Origin last = getLast();
    String method = last.method().equals("other") ? texts.of("usage.method.other") : last.method();
    return texts.of("usage.origin", method, through(last.through()), agent(last.agent()));
  }

  private String through(String door) {
    if (door.startsWith(GATE)) {
      return texts.of("usage.through.gate", door.substring(GATE.length()));
    }
    return Set.of(Origin.API, Origin.INTROSPECTION).contains(door)
        ? texts.of("usage.through." + door)
        : door;
  }

  private String agent(String family) {
    return Set.of("none", "other", "browser").contains(family)
        ? texts.of("usage.agent." + family)
        : family;
  }

  public UsageChart getChart() {
    return new UsageChart(getReport().days());
  }

  /** The days on which the token was used, or shown in vain; the latest first. */
  public List<Day> getDays() {
    List<Day> used =
        new ArrayList<>(
            getReport().days().stream()
                .filter(day -> day.counts().allowed() + day.counts().denied() > 0)
                .toList());
    java.util.Collections.reverse(used);
    return used;
  }

  /** Each permission, in the order of the token. */
  public List<Line> getLines() {
    List<PermissionFigures> figures = getReport().permissions();
    return IntStream.range(0, figures.size())
        .mapToObj(
            i ->
                new Line(
                    named().permissions().get(i),
                    figures.get(i).lastUsedAt(),
                    figures.get(i).count()))
        .toList();
  }

  /** How many permissions have allowed something. */
  public long getUsedCount() {
    return getLines().stream().map(Line::lastUsed).filter(Objects::nonNull).count();
  }
}
