package org.warder.database.peers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.warder.database.CommittedCaches;
import org.warder.database.Servers;

/**
 * Hears what other servers change, and until when caches may therefore be believed: this server
 * tells itself something all the time, and hears it after all that was told before.
 */
@ApplicationScoped
class Hearing {

  /** How often this server tells itself something. */
  private static final Duration INTERVAL = Duration.ofMillis(500);

  /** How long caches are believed after something was told that has been heard. */
  private static final Duration BELIEVED = Duration.ofMillis(1_500);

  /** A connection that is up and lets nothing be heard for so long is of no use. */
  private static final Duration SILENCE = Duration.ofSeconds(5);

  /** How long a server that is alone waits for the end of its connection. */
  private static final Duration IDLE = Duration.ofMinutes(1);

  private CommittedCaches caches;
  private Servers servers;
  private long number;
  private long told;
  private long heard;

  protected Hearing() {}

  @Inject
  Hearing(CommittedCaches caches, ChannelSettings settings) {
    this.caches = caches;
    this.servers = settings.servers();
  }

  /** Begins to hear; what was changed before is forgotten with everything else. */
  void begin(ChannelConnection connection) throws SQLException {
    if (servers == Servers.SEVERAL) {
      connection.listen();
      heard = System.nanoTime();
    }
    caches.clear();
    if (servers == Servers.ONE) {
      caches.trust().always();
    }
  }

  /** Hears for a while; a server that is alone notices the end of its connection. */
  void round(ChannelConnection connection) throws SQLException {
    if (servers == Servers.ONE) {
      connection.hear(IDLE, echo -> {}, notice -> {});
      return;
    }
    told = System.nanoTime();
    connection.call(++number);
    long end = told + INTERVAL.toNanos();
    for (long left = INTERVAL.toNanos(); left > 0; left = end - System.nanoTime()) {
      connection.hear(
          Duration.ofNanos(left), this::heard, notice -> ChangeNotices.apply(notice, caches));
    }
    if (System.nanoTime() - heard > SILENCE.toNanos()) {
      throw new SQLException(
          "nothing is heard, as where a pooler such as PgBouncer gives connections away");
    }
  }

  private void heard(long echo) {
    if (echo == number) {
      heard = System.nanoTime();
      caches.trust().until(told + BELIEVED.toNanos());
    }
  }

  /** Another server may change what this one does not hear of. */
  void believeNothing() {
    caches.trust().end();
  }
}
