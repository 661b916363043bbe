package org.warder.token;

import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.warder.settings.StartRule;

/** The lifetime of tokens for which nothing else is asked is none that is forbidden. */
public class LifetimeOrderRule implements StartRule {

  @Override
  public List<String> mistakes(Config settings) {
    return new LifetimeSettings(
            settings.getOptionalValue("TOKEN_LIFETIME_DEFAULT", Duration.class),
            settings.getOptionalValue("TOKEN_LIFETIME_MAX", Duration.class))
        .mistake().stream().toList();
  }
}
