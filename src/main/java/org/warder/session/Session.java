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

  @Id private long id;

  private String digest;

  @Column(name = "user_id")
  private long userId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected Session() {}

  Session(org.warder.id.Id userId, TokenSecret key, Instant now, Instant expiresAt) {
    this.id = org.warder.id.Id.next().value();
    this.digest = key.digest().hex();
    this.userId = userId.value();
    this.createdAt = now;
    this.expiresAt = expiresAt;
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
