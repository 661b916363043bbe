package org.warder.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.warder.id.Id;
import org.warder.id.IdFactory;

/**
 * The ids of tokens. None is of an earlier moment than the creation, so a list of what was created
 * lately need not pass over all that is older. It may be of a later one: where the clock is put
 * back, ids go on from where they were.
 */
@ApplicationScoped
class TokenIds {

  /** More than the clock may be put back by between the creation and its id. */
  private static final Duration MARGIN = Duration.ofHours(1);

  private IdFactory factory;

  protected TokenIds() {}

  @Inject
  TokenIds(Clock clock) {
    factory = new IdFactory(clock);
  }

  /** The id of a token that is being created. */
  Id next() {
    return factory.next();
  }

  /** No token that was created at a moment or later has an id before this one. */
  static Id firstSince(Instant moment) {
    return Id.first(moment.minus(MARGIN));
  }
}
