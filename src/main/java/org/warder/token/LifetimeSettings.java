package org.warder.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long tokens live on this instance (README, Settings). */
@ApplicationScoped
class LifetimeSettings {

  private static final Logger LOG = System.getLogger(LifetimeSettings.class.getName());

  private Optional<Duration> usual;
  private Optional<Duration> max;

  protected LifetimeSettings() {}

  /** Made once. */
  @Inject
  LifetimeSettings(
      @ConfigProperty(name = "TOKEN_LIFETIME_DEFAULT") Optional<Duration> usual,
      @ConfigProperty(name = "TOKEN_LIFETIME_MAX") Optional<Duration> max) {
    this.usual = usual;
    this.max = max;
  }

  /** Warns of what may surprise clients. */
  void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
    if (max().isPresent() && usual().isEmpty()) {
      LOG.log(
          Level.WARNING,
          "TOKEN_LIFETIME_MAX is set without TOKEN_LIFETIME_DEFAULT: clients that do not know"
              + " expiresAt cannot create tokens");
    }
  }

  /** What is wrong with them, so that the server does not start; empty for nothing. */
  Optional<String> mistake() {
    return usual
        .filter(some -> max.filter(greatest -> greatest.compareTo(some) < 0).isPresent())
        .map(some -> "TOKEN_LIFETIME_DEFAULT must not be above TOKEN_LIFETIME_MAX");
  }

  /** The lifetime of tokens for which nothing else is asked; empty for none. */
  Optional<Duration> usual() {
    return usual;
  }

  /** The greatest lifetime; empty for none. */
  Optional<Duration> max() {
    return max;
  }
}
