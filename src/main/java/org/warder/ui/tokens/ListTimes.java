package org.warder.ui.tokens;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warder.error.ServiceException;
import org.warder.token.TokenCriteria;
import org.warder.ui.navigation.Params;
import org.warder.ui.texts.Texts;

/** When the tokens of the list expire and were issued, as its address says it. */
public class ListTimes implements Serializable {

  private static final long serialVersionUID = 1L;

  private String expiresBefore;
  private String createdBefore;
  private String createdAfter;

  /** The criteria; empty if one is no time: then nothing is found. */
  Optional<TokenCriteria> criteria() {
    try {
      return Optional.of(TokenCriteria.parse(null, expiresBefore, createdBefore, createdAfter));
    } catch (ServiceException e) {
      return Optional.empty();
    }
  }

  /** Whether anything is said. */
  boolean isGiven() {
    return !criteria().equals(Optional.of(TokenCriteria.NONE));
  }

  void clear() {
    expiresBefore = null;
    createdBefore = null;
    createdAfter = null;
  }

  /** What is said, in words; empty for nothing. */
  public String words(Texts texts) {
    List<String> words = new ArrayList<>();
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
        .with("createdAfter", createdAfter);
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
