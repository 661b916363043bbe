package org.warder.database;

/**
 * Until when caches may be believed. A server that is alone may always; one of several, as long as
 * it has heard lately what others change (src/docs/architecture.md, Several servers). It ends by
 * itself: nobody has to notice that nothing is heard any more.
 */
public final class Trust {

  private volatile boolean isUnlimited;

  /** By {@link System#nanoTime()}. */
  private volatile long end = System.nanoTime();

  Trust(Servers servers) {
    isUnlimited = servers == Servers.ONE;
  }

  boolean holds() {
    return isUnlimited || end - System.nanoTime() > 0;
  }

  /** Lets it hold until a moment of {@link System#nanoTime()}. */
  public void until(long nanoTime) {
    end = nanoTime;
  }

  /** Lets it hold until it is ended: nobody else changes anything. */
  public void always() {
    isUnlimited = true;
  }

  /** Ends it. */
  public void end() {
    isUnlimited = false;
    end = System.nanoTime();
  }
}
