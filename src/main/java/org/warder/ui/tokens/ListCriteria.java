package org.warder.ui.tokens;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warder.error.ServiceException;
import org.warder.token.Advice;
import org.warder.token.TokenCriteria;
import org.warder.token.UseCriteria;
import org.warder.ui.navigation.Params;
import org.warder.ui.texts.Texts;

/** What the address of the list says beside status and owner: when, and what is worth a look. */
public class ListCriteria implements Serializable {

  private static final long serialVersionUID = 1L;

  private String expiresBefore;
  private String createdBefore;
  private String createdAfter;
  private String advice;

  /** The criteria; empty if one cannot be read: then nothing is found. */
  Optional<TokenCriteria> criteria() {
    try {
      return Optional.of(
          TokenCriteria.parse(null, expiresBefore, createdBefore, createdAfter)
              .with(UseCriteria.parse(advice, null)));
    } catch (ServiceException e) {
      return Optional.empty();
    }
  }

  void clear() {
    expiresBefore = null;
    createdBefore = null;
    createdAfter = null;
    advice = null;
  }

  /** What is said, in words; empty for nothing. */
  public String words(Texts texts) {
    List<String> words = new ArrayList<>();
    if (advice != null && !advice.isEmpty()) {
      words.add(Advice.of(advice).map(some -> texts.of("advice." + some.text())).orElse(advice));
    }
    add(words, texts, "filter.expiresBefore", expiresBefore);
    add(words, texts, "filter.createdBefore", createdBefore);
    add(words, texts, "filter.createdAfter", createdAfter);
    return String.join(", ", words);
  }

  private static void add(List<String> words, Texts texts, String key, String time) {
    if (time != null && !time.isEmpty()) {
      words.add(
          texts.of(key, time.replace('T', ' ').replaceFirst("(:\\d\\d)(\\.\\d+)?Z$", "$1 UTC")));
    }
  }

  /** Adds them to an address. */
  Params addTo(Params address) {
    return address
        .with("expiresBefore", expiresBefore)
        .with("createdBefore", createdBefore)
        .with("createdAfter", createdAfter)
        .with("advice", advice);
  }

  public String getAdvice() {
    return advice;
  }

  public void setAdvice(String advice) {
    this.advice = advice;
  }

  public String getExpiresBefore() {
    return expiresBefore;
  }

  public void setExpiresBefore(String expiresBefore) {
    this.expiresBefore = expiresBefore;
  }

  public String getCreatedBefore() {
    return createdBefore;
  }

  public void setCreatedBefore(String createdBefore) {
    this.createdBefore = createdBefore;
  }

  public String getCreatedAfter() {
    return createdAfter;
  }

  public void setCreatedAfter(String createdAfter) {
    this.createdAfter = createdAfter;
  }
}
