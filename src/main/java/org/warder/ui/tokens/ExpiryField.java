package org.warder.ui.tokens;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warder.error.ServiceException;
import org.warder.token.Expiry;
import org.warder.token.LifetimeLimits;
import org.warder.ui.navigation.CurrentOrg;
import org.warder.ui.texts.Texts;

/**
 * The end of a new token as a dialog asks for it: after some days, at a time in UTC, or never. What
 * the maximum forbids cannot be chosen.
 */
@Dependent
public class ExpiryField implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String USUAL = "usual";
  private static final String AT = "at";
  private static final String NEVER = "never";
  private static final List<Integer> DAYS = List.of(7, 30, 90);
  private static final long SECONDS_A_DAY = 86_400;
  private static final long SECONDS_AN_HOUR = 3_600;

  @Inject private CurrentOrg currentOrg;
  @Inject private LifetimeLimits limits;
  @Inject private Texts texts;

  private String choice;
  private String time;

  /** Begins with what is usual, else with the longest that can be chosen. */
  void open() {
    time = null;
    choice =
        choices().stream()
            .filter(item -> !item.isDisabled() && !item.getValue().equals(AT))
            .map(item -> (String) item.getValue())
            .reduce((first, last) -> first.equals(USUAL) ? first : last)
            .orElse(AT);
  }

  /**
   * What is asked for.
   *
   * @throws ServiceException {@code invalid} if it is no time
   */
  Expiry expiry() {
    return switch (choice == null ? USUAL : choice) {
      case USUAL -> Expiry.UNSAID;
      case NEVER -> Expiry.NEVER;
      case AT -> Expiry.parse(rfc3339(time));
      default -> limits.after(Duration.ofDays(Integer.parseInt(choice)));
    };
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
    usual()
        .ifPresent(usual -> items.add(item(USUAL, texts.of("expires.usual", text(usual)), false)));
    for (int days : DAYS) {
      boolean forbidden = max.filter(limit -> limit.toDays() < days).isPresent();
      items.add(item(Integer.toString(days), texts.of("lifetime.days", days), forbidden));
    }
    items.add(item(AT, texts.of("expires.at"), false));
    items.add(item(NEVER, texts.of("expires.never"), max.isPresent()));
    return items;
  }

  private static SelectItem item(String value, String label, boolean disabled) {
    return new SelectItem(value, label, null, disabled);
  }

  /** Why not everything can be chosen; empty if it can. */
  public String getHint() {
    return max().map(max -> texts.of("expires.max", text(max))).orElse("");
  }

  private Optional<Duration> max() {
    return currentOrg.isPresent() ? limits.max(currentOrg.id()) : Optional.empty();
  }

  private Optional<Duration> usual() {
    return currentOrg.isPresent() ? limits.usual(currentOrg.id()) : Optional.empty();
  }

  private String text(Duration lifetime) {
    long seconds = lifetime.toSeconds();
    if (seconds % SECONDS_A_DAY == 0) {
      return texts.of("lifetime.days", lifetime.toDays());
    }
    return seconds % SECONDS_AN_HOUR == 0
        ? texts.of("lifetime.hours", lifetime.toHours())
        : texts.of("lifetime.seconds", seconds);
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
