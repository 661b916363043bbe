package org.warder.ui.orgs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.warder.org.Org;
import org.warder.org.OrgChange;
import org.warder.org.OrgService;
import org.warder.token.LifetimeLimits;
import org.warder.ui.messages.Messages;
import org.warder.ui.navigation.CurrentOrg;
import org.warder.ui.texts.Lifetimes;
import org.warder.ui.texts.Texts;

/** How long tokens of the current organization may live. */
@Named("orgLifetime")
@ViewScoped
public class OrgLifetimeView implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String FORM = "lasting:form";

  @Inject private OrgService orgs;
  @Inject private LifetimeLimits limits;
  @Inject private CurrentOrg currentOrg;
  @Inject private Messages messages;
  @Inject private Lifetimes lifetimes;
  @Inject private Texts texts;

  private String text;

  /** The organization's own maximum, in words. */
  public String getMax() {
    return words(max());
  }

  /** That of the instance, in words; empty for none. */
  public String getMaxOfInstance() {
    return limits.maxOfInstance().map(lifetimes::of).orElse("");
  }

  private String words(Optional<Duration> max) {
    return max.map(lifetimes::of).orElse(texts.of("lasting.none"));
  }

  private Optional<Duration> max() {
    return orgs.find(currentOrg.id()).flatMap(Org::tokenLifetimeMax);
  }

  /** Begins with what there is. */
  public void open() {
    text = max().map(OrgLifetimeView::shortForm).orElse("");
  }

  private static String shortForm(Duration max) {
    return max.equals(Duration.ofDays(max.toDays())) ? max.toDays() + "d" : max.toSeconds() + "s";
  }

  /** Keeps the maximum that is written; none where nothing is. */
  public void save() {
    Optional<Long> seconds = seconds();
    if (seconds.isEmpty()) {
      messages.refused(FORM, texts.of("lasting.form"));
      return;
    }
    OrgChange change = new OrgChange(null, null, seconds.get().toString());
    if (messages.attempt(FORM, () -> orgs.update(currentOrg.id(), change))) {
      messages.done(texts.of("lasting.saved"));
    }
  }

  private Optional<Long> seconds() {
    if (text == null || text.isBlank()) {
      return Optional.of(0L);
    }
    try {
      // Read as settings are.
      return ConfigProvider.getConfig()
          .getConverter(Duration.class)
          .map(form -> form.convert(text).toSeconds());
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
