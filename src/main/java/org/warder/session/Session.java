package org.warder.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.warder.token.TokenSecret;

/** A sign-in that lasts until it expires or is ended. */
@Entity
@Table(name = "sessions")
class Session {

  /** A request within this time before the end extends the session by it. */
  static final Duration RENEWAL = Duration.ofMinutes(5);

  /** A session of the pages is carried on elsewhere within this time after the last request. */
  static final Duration IDLE = Duration.ofMinutes(30);

  /** How exactly the last request is known: not every one writes. */
  private static final Duration SEEN_WITHIN = Duration.ofMinutes(1);

  @Id private long id;

  private String digest;

  @Column(name = "user_id")
  private long userId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  /** About when the last request of the pages came; null for a session of the API. */
  @Column(name = "seen_at")
  private Instant seenAt;

  protected Session() {}

  Session(SessionKind kind, org.warder.id.Id userId, TokenSecret key, Instant now) {
    this.id = org.warder.id.Id.next().value();
    this.digest = key.digest().hex();
    this.userId = userId.value();
    this.createdAt = now;
    this.expiresAt = now.plus(kind.length());
    this.seenAt = kind == SessionKind.PAGES ? now : null;
  }

  boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** Extends the session if it would end soon. */
  void renew(Instant now) {
    if (expiresAt.isBefore(now.plus(RENEWAL))) {
      expiresAt = now.plus(RENEWAL);
    }
  }

  boolean isOf(SessionKind kind) {
    return (seenAt != null) == (kind == SessionKind.PAGES);
  }

  /** Whether nobody has looked at a page for too long. */
  boolean isIdle(Instant now) {
    return !now.isBefore(seenAt.plus(IDLE));
  }

  /** Takes note of a request of the pages. */
  void see(Instant now) {
    if (seenAt != null && now.isAfter(seenAt.plus(SEEN_WITHIN))) {
      seenAt = now;
    }
  }

  org.warder.id.Id id() {
    return new org.warder.id.Id(id);
  }

  org.warder.id.Id userId() {
    return new org.warder.id.Id(userId);
  }

  Instant expiresAt() {
    return expiresAt;
  }
}
