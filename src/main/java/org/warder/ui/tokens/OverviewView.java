package org.warder.ui.tokens;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.warder.token.Advice;
import org.warder.token.EffectiveStatus;
import org.warder.token.TokenCriteria;
import org.warder.token.UseCriteria;
import org.warder.token.search.TokenSearch;
import org.warder.token.search.TokenSearchService;
import org.warder.ui.navigation.CurrentOrg;
import org.warder.ui.navigation.Params;
import org.warder.ui.texts.Texts;

/** How many tokens of the organization there are of each kind; each number leads to its list. */
@Named("overview")
@RequestScoped
public class OverviewView {

  private static final Duration SOON = Duration.ofDays(14);
  private static final Duration LATELY = Duration.ofDays(7);

  /** The number of tokens that takes no time to count. */
  private static final int FEW = 1000;

  /** How many of the tokens that are used most are named. */
  private static final int MOST_USED = 5;

  @Inject private CurrentOrg currentOrg;
  @Inject private TokenRows source;
  @Inject private TokenSearchService tokens;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private boolean isExact;
  private boolean isMore;
  private List<Figure> statuses = List.of();
  private List<Figure> times = List.of();
  private List<Figure> advice = List.of();
  private List<Figure> mostUsed = List.of();

  /**
   * A number.
   *
   * @param label which tokens
   * @param number how many they are, or how many requests there were, as people read it
   * @param address the list of them, or the page of the one
   */
  public record Figure(String label, String number, String address) {}

  /** Counts, as far as a page can wait for it. */
  public void count() {
    if (!currentOrg.isPresent()) {
      return;
    }
    statuses = statuses();
    times = times();
    advice = advice();
    // To find them among many takes longer than to count these.
    mostUsed = isMore ? List.of() : mostUsed();
  }

  /** Counts all of them. */
  public void countAll() {
    isExact = true;
    isMore = false;
    count();
  }

  /** Whether there are more of a kind than the page says. */
  public boolean isMore() {
    return isMore;
  }

  private List<Figure> statuses() {
    List<Figure> figures = new ArrayList<>();
    figures.add(figure(texts.of("overview.all"), TokenCriteria.NONE, list()));
    Stream.of(StatusFilter.values())
        .map(
            status ->
                figure(
                    texts.of("status." + status.text()),
                    TokenCriteria.in(status.statuses()),
                    list().with("status", status.text())))
        .forEach(figures::add);
    return figures;
  }

  private List<Figure> times() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant soon = now.plus(SOON);
    Instant lately = now.minus(LATELY);
    return List.of(
        figure(
            texts.of("overview.expiring", SOON.toDays()),
            new TokenCriteria(
                null, Set.of(EffectiveStatus.ACTIVE), soon, null, null, UseCriteria.NONE),
            list().with("status", StatusFilter.ACTIVE.text()).with("expiresBefore", soon)),
        figure(
            texts.of("overview.created", LATELY.toDays()),
            new TokenCriteria(null, Set.of(), null, null, lately, UseCriteria.NONE),
            list().with("createdAfter", lately)));
  }

  private List<Figure> advice() {
    return Stream.of(Advice.values())
        .filter(advice -> advice != Advice.EXPIRING)
        .map(
            advice ->
                figure(
                    texts.of("advice." + advice.text()),
                    TokenCriteria.NONE.with(UseCriteria.of(advice)),
                    list().with("advice", advice.text())))
        .toList();
  }

  /** What is said of those that are used most. */
  public String getMostUsedTitle() {
    return texts.of("overview.mostUsed", LATELY.toDays());
  }

  private List<Figure> mostUsed() {
    return tokens.listMostUsed(currentOrg.id(), clock.instant().minus(LATELY), MOST_USED).stream()
        .map(
            used ->
                new Figure(
                    source.label(used.token()),
                    texts.of("overview.requests", used.allowed()),
                    Params.page("/token").with("id", used.token().token().id()).toString()))
        .toList();
  }

  private Params list() {
    return Params.page("/tokens").with("org", currentOrg.getParam());
  }

  private Figure figure(String label, TokenCriteria criteria, Params address) {
    TokenSearch search = new TokenSearch(currentOrg.id(), null, criteria, null, null);
    long found = isExact ? source.count(search) : source.count(search, FEW + 1);
    boolean isOpen = !isExact && found > FEW;
    isMore |= isOpen;
    String number = isOpen ? texts.of("overview.more", FEW) : texts.of("overview.number", found);
    return new Figure(label, number, address.toString());
  }

  /** All tokens, by whether they work. */
  public List<Figure> getStatuses() {
    return statuses;
  }

  /** Those that end soon, and those that came lately. */
  public List<Figure> getTimes() {
    return times;
  }

  /** Those that are worth a look. */
  public List<Figure> getAdvice() {
    return advice;
  }

  /** Those that have allowed the most requests, and are in use. */
  public List<Figure> getMostUsed() {
    return mostUsed;
  }
}
