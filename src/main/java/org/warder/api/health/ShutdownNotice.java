package org.warder.api.health;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Gives proxies time to see that the server is about to end: after {@code SIGTERM} it is not ready,
 * and goes on for {@code SHUTDOWN_DELAY} seconds, before it ends as ever. Open Liberty closes its
 * ports at once, and shutdown hooks of the JDK run beside its own: only the signal comes before.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ShutdownNotice {

  private static final Logger LOG = System.getLogger(ShutdownNotice.class.getName());
  private static final Signal TERM = new Signal("TERM");

  @Inject
  @ConfigProperty(name = "SHUTDOWN_DELAY")
  private int seconds;

  private SignalHandler end;
  private volatile boolean isGiven;

  @PostConstruct
  void start() {
    if (seconds > 0) {
      end = Signal.handle(TERM, this::give);
    }
  }

  /** Runs in a thread of its own; whoever sends the signal again does not want to wait. */
  private void give(Signal signal) {
    if (!isGiven) {
      isGiven = true;
      LOG.log(Level.INFO, "The server is no longer ready, and ends in {0} s.", seconds);
      try {
        Thread.sleep(1_000L * seconds);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    end.handle(signal);
  }

  /** Whether the server is about to end. */
  public boolean isGiven() {
    return isGiven;
  }

  @PreDestroy
  void stop() {
    if (end != null) {
      Signal.handle(TERM, end);
    }
  }
}
