package org.warder.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is recorded of the use of tokens, and for how long (README, Settings). */
@ApplicationScoped
class UsageSettings {

  private Recording recording;
  private int days;

  protected UsageSettings() {}

  /** Made once. */
  @Inject
  UsageSettings(
      @ConfigProperty(name = "USAGE") Recording recording,
      @ConfigProperty(name = "USAGE_DAYS") int days) {
    this.recording = recording;
    this.days = days;
  }

  /** Whether anything is recorded. */
  boolean isOn() {
    return recording != Recording.OFF;
  }

  /** Whether the address of a client is kept. */
  boolean keepsAddress() {
    return recording == Recording.ON;
  }

  /** For how many days the figures of a day are kept. */
  int days() {
    return days;
  }
}
