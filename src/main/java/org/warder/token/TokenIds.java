package org.warder.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.id.Id;
import org.warder.id.IdFactory;

/**
 * The ids of tokens. None is of an earlier moment than the creation, so a list of what was created
 * lately need not pass over all that is older. It may be of a later one: where the clock is put
 * back, ids go on from where they were. On PostgreSQL it is stored how far they are ahead, so that
 * a list of what is older need not pass over all that was created lately. Derby would find
 * everything that has an earlier id, and sort it.
 */
@ApplicationScoped
class TokenIds {

  /** More than the clock may be put back by between the creation and its id, in either order. */
  private static final Duration MARGIN = Duration.ofHours(1);

  @PersistenceContext private EntityManager em;

  private IdFactory factory;
  private boolean isOnDerby;

  protected TokenIds() {}

  @Inject
  TokenIds(Clock clock, @ConfigProperty(name = "DB_URL") String url) {
    factory = new IdFactory(clock);
    isOnDerby = url.startsWith("jdbc:derby:");
  }

  /** The id of a token that is created at a moment, in the transaction of its creation. */
  Id next(Instant now) {
    Id id = factory.next();
    Duration ahead = Duration.between(now, id.moment());
    if (!isOnDerby && ahead.compareTo(MARGIN) > 0) {
      em.createNativeQuery("update token_ids set ahead = ?1 where id = 1 and ahead < ?1")
          .setParameter(1, ChronoUnit.MICROS.between(now, id.moment()))
          .executeUpdate();
    }
    return id;
  }

  /** How far, at most, the id of a token is ahead of its creation; empty where that is not used. */
  Optional<Duration> ahead() {
    if (isOnDerby) {
      return Optional.empty();
    }
    Object micros =
        em.createNativeQuery("select ahead from token_ids where id = 1").getSingleResult();
    Duration stored = Duration.of(((Number) micros).longValue(), ChronoUnit.MICROS);
    return Optional.of(stored.compareTo(MARGIN) > 0 ? stored : MARGIN);
  }

  /** No token that was created at a moment or later has an id before this one. */
  static Id firstSince(Instant moment) {
    return Id.first(moment.minus(MARGIN));
  }

  /**
   * No token that was created before a moment has this id or a later one.
   *
   * @param ahead how far, at most, ids are ahead
   */
  static Id endBefore(Instant moment, Duration ahead) {
    return Id.first(moment.plus(ahead).plusMillis(1));
  }
}
