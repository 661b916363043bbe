package org.warder.ui.tokens;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.warder.token.Advice;
import org.warder.token.search.TokenSearch;
import org.warder.ui.texts.Texts;

/** The menu that narrows the list to tokens that are worth a look. It counts once it is open. */
@Named("adviceMenu")
@RequestScoped
public class AdviceMenu {

  @Inject private TokensView tokens;
  @Inject private TokenRows source;
  @Inject private Texts texts;

  private boolean isCounted;
  private List<Entry> entries;

  /**
   * An entry.
   *
   * @param advice the advice, as addresses say it
   * @param label which tokens, and how many they are once that is known
   * @param chosen whether the list is narrowed to them
   */
  public record Entry(String advice, String label, boolean chosen) {}

  /** Shows how many tokens of the list each entry leaves. */
  public void count() {
    isCounted = true;
    entries = null;
  }

  /** Narrows the list. */
  public void choose(String advice) {
    tokens.getCriteria().setAdvice(advice);
    tokens.restart();
  }

  /** One for each advice. */
  public List<Entry> getEntries() {
    if (entries == null) {
      entries = Stream.of(Advice.values()).map(this::entry).toList();
    }
    return entries;
  }

  private Entry entry(Advice advice) {
    String words = texts.of("advice." + advice.text());
    String label =
        isCounted
            ? tokens
                .search()
                .map(search -> texts.of("advice.counted", words, source.count(by(search, advice))))
                .orElse(words)
            : words;
    boolean chosen = advice.text().equals(tokens.getCriteria().getAdvice());
    return new Entry(advice.text(), label, chosen);
  }

  private static TokenSearch by(TokenSearch search, Advice advice) {
    return new TokenSearch(
        search.orgId(),
        search.userId(),
        search.criteria().with(search.criteria().use().with(advice)),
        search.resourceId(),
        search.text());
  }
}
