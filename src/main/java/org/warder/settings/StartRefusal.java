package org.warder.settings;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;

/**
 * Ends a server that is configured wrongly, with exit status 1: one that ran on without what was
 * meant would be taken for one that works.
 */
public final class StartRefusal {

  private static final Logger LOG = System.getLogger(StartRefusal.class.getName());

  private StartRefusal() {}

  /**
   * Logs the mistakes and ends the server. Returns: the server stops beside the caller, which must
   * not answer meanwhile as if nothing were wrong.
   *
   * @param mistakes a line each: what is wrong and what would be right, without a secret
   */
  public static void stop(String mistakes) {
    log(mistakes.lines().toList());
    // A thread that starts the application would be waited for by the server's own end.
    new Thread(() -> System.exit(1), "start-refusal").start();
  }

  /** The same at once, while nothing has begun that would have to end. */
  static void now(Collection<String> mistakes) {
    log(mistakes);
    Runtime.getRuntime().halt(1);
  }

  private static void log(Collection<String> mistakes) {
    mistakes.forEach(line -> LOG.log(Level.ERROR, "The server does not start: {0}", line));
  }
}
