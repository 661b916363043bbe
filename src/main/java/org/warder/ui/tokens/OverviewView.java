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
import org.warder.ui.navigation.CurrentOrg;
import org.warder.ui.navigation.Params;
import org.warder.ui.texts.Texts;

/** How many tokens of the organization there are of each kind; each number leads to its list. */
@Named("overview")
@RequestScoped
public class OverviewView {

  private static final Duration SOON = Duration.ofDays(14);
  private static final Duration LATELY = Duration.ofDays(7);

  @Inject private CurrentOrg currentOrg;
  @Inject private TokenRows source;
  @Inject private Texts texts;
  @Inject private Clock clock;

  /**
   * A number of tokens.
   *
   * @param label which tokens
   * @param number how many, as people read it
   * @param address the list of them
   */
  public record Figure(String label, String number, String address) {}

  /** All tokens, by whether they work. */
  public List<Figure> getStatuses() {
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

  /** Those that end soon, and those that came lately. */
  public List<Figure> getTimes() {
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

  /** Those that are worth a look. */
  public List<Figure> getAdvice() {
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

  private Params list() {
    return Params.page("/tokens").with("org", currentOrg.getParam());
  }

  private Figure figure(String label, TokenCriteria criteria, Params address) {
    TokenSearch search = new TokenSearch(currentOrg.id(), null, criteria, null, null);
    String number = texts.of("overview.number", source.count(search));
    return new Figure(label, number, address.toString());
  }
}
