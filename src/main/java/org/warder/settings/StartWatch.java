package org.warder.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;

/**
 * Ends a server whose application fails to start, for whatever reason: Open Liberty would go on
 * without it, and whoever watches the server would take it for one that lives.
 */
public class StartWatch implements Extension {

  private volatile boolean hasStarted;

  /** The web module comes last. */
  void started(@Observes @Initialized(ApplicationScoped.class) Object webModule) {
    hasStarted = true;
  }

  void ended(@Observes BeforeShutdown application) {
    if (!hasStarted && !isEnding()) {
      StartRefusal.stop("the application cannot be started; the log says why");
    }
  }

  /** Whether the server has been asked to end while it starts. */
  private static boolean isEnding() {
    Thread none = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(none);
      Runtime.getRuntime().removeShutdownHook(none);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }
}
