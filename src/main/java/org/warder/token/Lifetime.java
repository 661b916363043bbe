package org.warder.token;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a token lives (src/docs/api.md, Expiry). */
@Embeddable
public class Lifetime {

  private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "lifetime_seconds")
  private Long seconds;

  private boolean exempt;

  protected Lifetime() {}

  /**
   * A lifetime that ends.
   *
   * @param expiresAt the end; null for never
   * @param now when it is asked for
   */
  static Lifetime until(Instant expiresAt, Instant now) {
    Lifetime lifetime = new Lifetime();
    lifetime.expiresAt = expiresAt;
    lifetime.seconds =
        expiresAt == null ? null : Duration.between(now, expiresAt).plus(HALF_A_SECOND).toSeconds();
    return lifetime;
  }

  /** A lifetime without an end, which no maximum applies to now or later. */
  static Lifetime exempt() {
    Lifetime lifetime = new Lifetime();
    lifetime.exempt = true;
    return lifetime;
  }

  /** A lifetime as it is stored. */
  static Lifetime stored(Instant expiresAt, Long seconds, boolean exempt) {
    Lifetime lifetime = new Lifetime();
    lifetime.expiresAt = expiresAt;
    lifetime.seconds = seconds;
    lifetime.exempt = exempt;
    return lifetime;
  }

  /** The same with another end; what no maximum applies to stays so. */
  Lifetime changed(Instant expiresAt, Instant now) {
    Lifetime lifetime = until(expiresAt, now);
    lifetime.exempt = exempt;
    return lifetime;
  }

  /** The same ended at once: what was asked for before can be taken again. */
  Lifetime ended(Instant now) {
    Lifetime lifetime = changed(now, now);
    lifetime.seconds = seconds;
    return lifetime;
  }

  /** From this moment on the token is refused; null for never. */
  public Instant expiresAt() {
    return expiresAt;
  }

  /** What was asked for when the end was last set; empty for never. */
  public Optional<Duration> length() {
    return Optional.ofNullable(seconds).map(Duration::ofSeconds);
  }

  boolean isExempt() {
    return exempt;
  }

  /** The earlier of two ends; null is later than all. */
  static Instant earlier(Instant one, Instant other) {
    return one == null || other != null && other.isBefore(one) ? other : one;
  }

  /**
   * Whether a token has expired.
   *
   * @param expiresAt its end; null for never
   */
  static boolean isOver(Instant expiresAt, Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }
}
