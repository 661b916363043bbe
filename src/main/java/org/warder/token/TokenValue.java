package org.warder.token;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.warder.usage.ValueUse;

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

  /** How long a value is recognised after its end. */
  static final Duration RECOGNISED = Duration.ofDays(90);

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

  @Column(name = "last_address", insertable = false, updatable = false)
  private String lastAddress;

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

  /** What is shown of a value that is stored; no persistence context knows this object. */
  static TokenValue stored(
      org.warder.id.Id id,
      org.warder.id.Id tokenId,
      String hint,
      State state,
      Instant issuedAt,
      Instant endsAt,
      ValueUse lastUse) {
    TokenValue value = new TokenValue();
    value.id = id.value();
    value.tokenId = tokenId.value();
    value.hint = hint;
    value.state = state;
    value.issuedAt = issuedAt;
    value.endsAt = endsAt;
    value.lastUsedAt = lastUse.at();
    value.lastAddress = lastUse.address();
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

  boolean isPrevious() {
    return state == State.PREVIOUS;
  }

  boolean isEnded() {
    return state == State.ENDED;
  }

  /** Whether it ended so long ago that it is not recognised. */
  boolean isForgotten(Instant now) {
    return endsAt != null && Lifetime.isOver(endsAt.plus(RECOGNISED), now);
  }

  /** When it ends by itself or has been ended; null for the current one. */
  Instant endsAt() {
    return endsAt;
  }

  /**
   * Makes the current value the previous one.
   *
   * @param end how long it works; it has ended if that is not ahead
   * @param former how long the token was to live until now
   */
  void replace(Instant end, Lifetime former, Instant now) {
    if (Lifetime.isOver(end, now)) {
      end(now);
    } else {
      state = State.PREVIOUS;
      endsAt = end;
      this.former = former;
    }
  }

  /** Makes the previous value the current one again; how long the token was to live with it. */
  Optional<Lifetime> restore() {
    Optional<Lifetime> restored = Optional.ofNullable(former);
    state = State.CURRENT;
    endsAt = null;
    former = null;
    return restored;
  }

  /** Forgets how long the token was to live: it has been settled since. */
  void settle() {
    former = null;
  }

  /** Ends it for good. */
  void end(Instant now) {
    state = State.ENDED;
    endsAt = Lifetime.earlier(endsAt, now);
    former = null;
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

  /** Its last use that is written; empty for none. See {@link TokenValues#lastUse}. */
  Optional<ValueUse> lastWrittenUse() {
    return Optional.ofNullable(lastUsedAt).map(at -> new ValueUse(at, lastAddress));
  }
}
