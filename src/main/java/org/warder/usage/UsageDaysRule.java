package org.warder.usage;

import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.warder.settings.StartRule;

/** Figures are kept for a day at least. */
public class UsageDaysRule implements StartRule {

  @Override
  public List<String> mistakes(Config settings) {
    return settings.getValue("USAGE_DAYS", Integer.class) == 0
        ? List.of("USAGE_DAYS must be at least 1")
        : List.of();
  }
}
