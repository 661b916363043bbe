package org.warder.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is recorded of the use of tokens, and for how long (README, Settings). */
@ApplicationScoped
class UsageSettings {

  private boolean isOn;
  private boolean keepsAddress;
  private int days;

  protected UsageSettings() {}

  /**
   * Made once.
   *
   * @throws IllegalStateException if {@code USAGE} is none of its values, or {@code USAGE_DAYS} 0
   */
  @Inject
  UsageSettings(
      @ConfigProperty(name = "USAGE") String usage,
      @ConfigProperty(name = "USAGE_DAYS") Integer days) {
    switch (usage) {
      case "off" -> {}
      case "without-address" -> isOn = true;
      case "on" -> {
        isOn = true;
        keepsAddress = true;
      }
      default -> throw new IllegalStateException("USAGE must be on, without-address or off");
    }
    if (days == 0) {
      throw new IllegalStateException("USAGE_DAYS must be at least 1");
    }
    this.days = days;
  }

  /** A server with a mistake in them does not start. */
  void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
    days();
  }

  /** Whether anything is recorded. */
  boolean isOn() {
    return isOn;
  }

  /** Whether the address of a client is kept. */
  boolean keepsAddress() {
    return keepsAddress;
  }

  /** For how many days the figures of a day are kept. */
  int days() {
    return days;
  }
}
