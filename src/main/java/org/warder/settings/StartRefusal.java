package org.warder.settings;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;

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
    log("The server does not start: ", mistakes.lines().toList());
    exit();
  }

  /** The same for a server that has begun, and finds that it must not go on. */
  public static void end(String mistakes) {
    log("The server ends: ", mistakes.lines().toList());
    exit();
  }

  private static void exit() {
    // A thread that starts the application would be waited for by the server's own end.
    new Thread(() -> System.exit(1), "start-refusal").start();
  }

  /** The same at once, while nothing has begun that would have to end. */
  public static void now(Collection<String> mistakes) {
    log("The server does not start: ", mistakes);
    Runtime.getRuntime().halt(1);
  }

  /** The same at once: what the server would still answer could be wrong. */
  public static void endNow(String reason) {
    log("The server ends: ", List.of(reason));
    Runtime.getRuntime().halt(1);
  }

  private static void log(String what, Collection<String> mistakes) {
    mistakes.forEach(line -> LOG.log(Level.ERROR, "{0}{1}", what, line));
  }
}
