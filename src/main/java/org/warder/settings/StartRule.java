package org.warder.settings;

import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * What can be wrong with settings that can be read: with two beside each other, or with the files
 * that they name. {@link SettingsCheck} finds those who know it by {@link java.util.ServiceLoader},
 * and tells all mistakes at once, before anything has begun.
 */
public interface StartRule {

  /**
   * A line for each mistake: what is wrong and what would be right, without a secret.
   *
   * @throws IllegalArgumentException if one of the settings cannot be read, which is told anyway
   */
  List<String> mistakes(Config settings);
}
