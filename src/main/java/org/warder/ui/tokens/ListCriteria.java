package org.warder.ui.tokens;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warder.error.ServiceException;
import org.warder.token.Advice;
import org.warder.token.EffectiveStatus;
import org.warder.token.TokenCriteria;
import org.warder.token.UseCriteria;
import org.warder.ui.navigation.Params;
import org.warder.ui.texts.Texts;

/** What the address of the list says as the API does: status, when, use, what is worth a look. */
public class ListCriteria implements Serializable {

  private static final long serialVersionUID = 1L;

  private String effectiveStatus;
  private String expiresBefore;
  private String createdBefore;
  private String createdAfter;
  private String advice;
  private String unusedSince;

  /**
   * The criteria; empty if one cannot be read, or they contradict each other: then nothing is
   * found.
   *
   * @param statuses what else says whether the tokens work; empty for nothing
   */
  Optional<TokenCriteria> criteria(Set<EffectiveStatus> statuses) {
    try {
      TokenCriteria all =
          TokenCriteria.parse(effectiveStatus, expiresBefore, createdBefore, createdAfter)
              .with(UseCriteria.parse(advice, unusedSince));
      Set<EffectiveStatus> said = all.effectiveStatuses();
      boolean isWhole = said.isEmpty() || statuses.isEmpty() || statuses.containsAll(said);
      return isWhole ? Optional.of(said.isEmpty() ? all.with(statuses) : all) : Optional.empty();
    } catch (ServiceException e) {
      return Optional.empty();
    }
  }

  void clear() {
    effectiveStatus = null;
    expiresBefore = null;
    createdBefore = null;
    createdAfter = null;
    advice = null;
    unusedSince = null;
  }

  /** What is said, in words; empty for nothing. */
  public String words(Texts texts) {
    List<String> words = new ArrayList<>();
    if (advice != null && !advice.isEmpty()) {
      words.add(Advice.of(advice).map(some -> texts.of("advice." + some.text())).orElse(advice));
    }
    if (effectiveStatus != null && !effectiveStatus.isEmpty()) {
      words.add(
          EffectiveStatus.of(effectiveStatus)
              .map(some -> texts.of("status." + some.text()))
              .orElse(effectiveStatus));
    }
    add(words, texts, "filter.unusedSince", unusedSince);
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
        .with("effectiveStatus", effectiveStatus)
        .with("expiresBefore", expiresBefore)
        .with("createdBefore", createdBefore)
        .with("createdAfter", createdAfter)
        .with("advice", advice)
        .with("unusedSince", unusedSince);
  }

  public String getEffectiveStatus() {
    return effectiveStatus;
  }

  public void setEffectiveStatus(String effectiveStatus) {
    this.effectiveStatus = effectiveStatus;
  }

  public String getUnusedSince() {
    return unusedSince;
  }

  public void setUnusedSince(String unusedSince) {
    this.unusedSince = unusedSince;
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
