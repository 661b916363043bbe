package org.warder.token;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A value by which a token is known, as far as it is stored (src/docs/api.md, Rotation). */
@Entity
@Table(name = "token_values")
public class TokenValue {

  /** What the value is to its token. */
  enum State {
    CURRENT,
    /** The one before: it works until its time has run out. */
    PREVIOUS,
    /** It has been ended, and is kept to be recognised. */
    ENDED
  }

  @Id private long id;

  @Column(name = "token_id")
  private long tokenId;

  private String digest;
  private String hint;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  /** Written by who records use. */
  @Column(name = "last_used_at", insertable = false, updatable = false)
  private Instant lastUsedAt;

  /** How long the token was to live when this was its current value; null if that is settled. */
  @Embedded
  @AttributeOverride(name = "expiresAt", column = @Column(name = "former_expires_at"))
  @AttributeOverride(name = "seconds", column = @Column(name = "former_lifetime_seconds"))
  @AttributeOverride(name = "exempt", column = @Column(name = "former_exempt"))
  private Lifetime former;

  protected TokenValue() {}

  /** The current value of a token from now on. */
  static TokenValue issue(org.warder.id.Id tokenId, TokenSecret secret, Instant now) {
    TokenValue value = new TokenValue();
    value.id = org.warder.id.Id.next().value();
    value.tokenId = tokenId.value();
    value.digest = secret.digest().hex();
    value.hint = secret.hint().orElse(null);
    value.state = State.CURRENT;
    value.issuedAt = now;
    return value;
  }

  public org.warder.id.Id id() {
    return new org.warder.id.Id(id);
  }

  org.warder.id.Id tokenId() {
    return new org.warder.id.Id(tokenId);
  }

  /** What it is found by, in its stored form. */
  String digest() {
    return digest;
  }

  /** The four characters by which people recognise it; none if it was supplied. */
  public Optional<String> hint() {
    return Optional.ofNullable(hint);
  }

  boolean isCurrent() {
    return state == State.CURRENT;
  }

  /**
   * From when on a value is as unknown; null for the current one. What has been ended stays so
   * though the clock may go back.
   */
  static Instant end(State state, Instant endsAt) {
    return state == State.ENDED ? Instant.MIN : endsAt;
  }

  public Instant issuedAt() {
    return issuedAt;
  }

  /** Its last use that has been written; empty for none. */
  public Optional<Instant> lastUsedAt() {
    return Optional.ofNullable(lastUsedAt);
  }
}
