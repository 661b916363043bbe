package org.warder.ui.tokens;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warder.error.ServiceException;
import org.warder.token.Expiry;
import org.warder.token.LifetimeLimits;
import org.warder.token.Token;
import org.warder.ui.navigation.CurrentOrg;
import org.warder.ui.texts.Dates;
import org.warder.ui.texts.Lifetimes;
import org.warder.ui.texts.Texts;

/**
 * The end of a token as a dialog asks for it: what is usual or as it was, after some days, at a
 * time in UTC, or never. What the maximum forbids cannot be chosen.
 */
@Dependent
public class ExpiryField implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String FIRST = "first";
  private static final String AT = "at";
  private static final String NEVER = "never";
  private static final List<Integer> DAYS = List.of(7, 30, 90);
  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withZone(ZoneOffset.UTC);

  @Inject private CurrentOrg currentOrg;
  @Inject private LifetimeLimits limits;
  @Inject private Texts texts;
  @Inject private Lifetimes lifetimes;
  @Inject private Dates dates;

  private Offer first;
  private boolean isFree;
  private boolean isShortening;
  private String choice;
  private String time;

  /** What stands first: what is meant where nobody says anything else. */
  private record Offer(String label, Expiry expiry) implements Serializable {}

  /** Begins with what is usual for a new token, else with the longest that can be chosen. */
  void open() {
    isFree = false;
    begin(usual().map(usual -> texts.of("expires.usual", lifetimes.of(usual))), Expiry.UNSAID);
  }

  /** Begins with an end that comes from another token. */
  void openLike(Expiry other) {
    isFree = false;
    begin(Optional.of(texts.of("expires.like", end(other.at()))), other);
  }

  /** Begins with the end that a token has, which stays where nothing else is chosen. */
  void openOf(Token token) {
    isFree = limits.max(token).isEmpty();
    String end = end(token.lifetime().expiresAt());
    begin(Optional.of(texts.of("expires.keep", end)), Expiry.UNSAID);
  }

  /** Begins with now, for tokens that shall live no longer than they do. */
  void openShortening() {
    isFree = true;
    isShortening = true;
    begin(Optional.of(texts.of("expires.now")), Expiry.UNSAID);
  }

  private String end(Instant at) {
    return at == null ? texts.of("expires.never") : dates.exact(at);
  }

  private void begin(Optional<String> label, Expiry expiry) {
    time = null;
    first = label.map(text -> new Offer(text, expiry)).orElse(null);
    choice =
        choices().stream()
            .filter(item -> !item.isDisabled() && !item.getValue().equals(AT))
            .map(item -> (String) item.getValue())
            .reduce((one, next) -> one.equals(FIRST) ? one : next)
            .orElse(AT);
  }

  /**
   * What is asked for.
   *
   * @throws ServiceException {@code invalid} if it is no time
   */
  Expiry expiry() {
    return switch (choice == null ? FIRST : choice) {
      case FIRST -> first == null ? Expiry.UNSAID : first.expiry();
      case NEVER -> Expiry.NEVER;
      case AT -> Expiry.parse(rfc3339(time));
      default -> limits.after(Duration.ofDays(Integer.parseInt(choice)));
    };
  }

  /** Whether another end is chosen than what is offered first. */
  boolean isEndChosen() {
    return choice != null && !choice.equals(FIRST) && !choice.equals(NEVER);
  }

  /** What a browser sends of a date and time has neither an offset nor always seconds. */
  private static String rfc3339(String text) {
    String given = text == null ? "" : text.strip();
    return given.matches(".*T\\d\\d:\\d\\d") ? given + ":00Z" : given + "Z";
  }

  /** What can be chosen, and, disabled, what the maximum forbids. */
  public List<SelectItem> getChoices() {
    return choices();
  }

  private List<SelectItem> choices() {
    Optional<Duration> max = max();
    List<SelectItem> items = new ArrayList<>();
    if (first != null) {
      items.add(item(FIRST, first.label(), false));
    }
    for (int days : DAYS) {
      boolean forbidden = max.filter(limit -> limit.toDays() < days).isPresent();
      items.add(item(Integer.toString(days), texts.of("lifetime.days", days), forbidden));
    }
    items.add(item(AT, texts.of("expires.at"), false));
    if (!isShortening) {
      items.add(item(NEVER, texts.of("expires.never"), max.isPresent()));
    }
    return items;
  }

  private static SelectItem item(String value, String label, boolean disabled) {
    return new SelectItem(value, label, null, disabled);
  }

  /** Why not everything can be chosen; empty if it can. */
  public String getHint() {
    return max().map(max -> texts.of("expires.max", lifetimes.of(max))).orElse("");
  }

  private Optional<Duration> max() {
    return currentOrg.isPresent() && !isFree ? limits.max(currentOrg.id()) : Optional.empty();
  }

  private Optional<Duration> usual() {
    return currentOrg.isPresent() ? limits.usual(currentOrg.id()) : Optional.empty();
  }

  /** The last time that the maximum allows, as a field has it; null for any. */
  public String getLatest() {
    return max().map(max -> FIELD.format(limits.after(max).at())).orElse(null);
  }

  /** Whether a time has to be given. */
  public boolean isTimeAsked() {
    return AT.equals(choice);
  }

  public String getChoice() {
    return choice;
  }

  public void setChoice(String choice) {
    this.choice = choice;
  }

  public String getTime() {
    return time;
  }

  public void setTime(String time) {
    this.time = time;
  }
}
