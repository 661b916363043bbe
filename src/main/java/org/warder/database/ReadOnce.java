package org.warder.database;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;

/**
 * Lets EclipseLink read once: after a lost connection it reads three times more, with pauses of
 * five seconds, in a transaction that has failed already. {@link Retries} does the whole of it
 * again.
 */
public class ReadOnce implements SessionCustomizer {

  @Override
  public void customize(Session session) {
    session.getLogin().setQueryRetryAttemptCount(0);
  }
}
