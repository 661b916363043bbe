package org.warder.access.gate;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Ends a server that is configured wrongly: one that ran on without what was meant would be taken
 * for one that works.
 */
final class StartRefusal {

  private static final Logger LOG = System.getLogger(StartRefusal.class.getName());

  private StartRefusal() {}

  /**
   * Logs the mistakes and ends the server, with exit status 1. Returns: the server stops beside the
   * caller, which must not answer meanwhile as if nothing were wrong.
   *
   * @param mistakes a line each: what is wrong and what would be right, without a secret
   */
  static void stop(String mistakes) {
    mistakes.lines().forEach(line -> LOG.log(Level.ERROR, "The server does not start: {0}", line));
    // A thread that starts the application would be waited for by the server's own end.
    new Thread(() -> System.exit(1), "start-refusal").start();
  }
}
