package org.warder.token;

import java.time.Instant;
import org.warder.database.InstantConverter;
import org.warder.database.Weighted;
import org.warder.id.Id;
import org.warder.permission.PermissionSet;
import org.warder.security.ShownValue;
import org.warder.usage.UsedToken;
import org.warder.user.Status;

/**
 * What a check needs to know of a token and of the value that finds it, as it is committed. A
 * million may be in memory: ids and moments are numbers, half as large as with objects of their
 * own.
 */
public final class KnownToken implements Weighted {

  private static final InstantConverter MOMENTS = new InstantConverter();

  /** The moment that is none, and the one before all others, which has no number of its own. */
  private static final long NEVER = Long.MAX_VALUE;

  private static final long ALWAYS = Long.MIN_VALUE;

  private final long id;
  private final long userId;
  private final long orgId;
  private final long expiresAt;
  private final long valueId;
  private final long issuedAt;
  private final long valueEndsAt;
  private final Status status;
  private final PermissionSet permissions;
  private final int weight;

  /**
   * A token as one of its values finds it.
   *
   * @param id the token
   * @param userId its owner
   * @param orgId the organization that it was issued in
   * @param status its own status, whatever its owner is
   * @param permissions what it may do, forever
   * @param expiresAt from when on the token is refused, whatever its value; null for never
   * @param valueId the value
   * @param issuedAt when the value was issued
   * @param valueEndsAt from when on the value is as unknown, whatever the token is; null for the
   *     current one
   * @param weight see {@link #weight}
   */
  KnownToken(
      Id id,
      Id userId,
      Id orgId,
      Status status,
      PermissionSet permissions,
      Instant expiresAt,
      Id valueId,
      Instant issuedAt,
      Instant valueEndsAt,
      int weight) {
    this.id = id.value();
    this.userId = userId.value();
    this.orgId = orgId.value();
    this.status = status;
    this.permissions = permissions;
    this.expiresAt = number(expiresAt);
    this.valueId = valueId.value();
    this.issuedAt = number(issuedAt);
    this.valueEndsAt = number(valueEndsAt);
    this.weight = weight;
  }

  private static long number(Instant moment) {
    if (moment == null) {
      return NEVER;
    }
    return moment.equals(Instant.MIN) ? ALWAYS : MOMENTS.convertToDatabaseColumn(moment);
  }

  private static Instant moment(long number) {
    if (number == NEVER) {
      return null;
    }
    return number == ALWAYS ? Instant.MIN : MOMENTS.convertToEntityAttribute(number);
  }

  /** The token. */
  public Id id() {
    return new Id(id);
  }

  /** Its owner. */
  public Id userId() {
    return new Id(userId);
  }

  /** The organization that it was issued in. */
  public Id orgId() {
    return new Id(orgId);
  }

  /** Its own status, whatever its owner is. */
  public Status status() {
    return status;
  }

  /** What it may do, forever. */
  public PermissionSet permissions() {
    return permissions;
  }

  /** From when on the token is refused, whatever its value; null for never. */
  public Instant expiresAt() {
    return moment(expiresAt);
  }

  /** The value that finds it. */
  public Id valueId() {
    return new Id(valueId);
  }

  /** When that value was issued. */
  public Instant issuedAt() {
    return moment(issuedAt);
  }

  /** From when on the value is refused; null for never. */
  public Instant endsAt() {
    return moment(Math.min(valueEndsAt, expiresAt));
  }

  /**
   * Whether the token works.
   *
   * @param owner the status of its owner; null if there is none any more
   */
  public EffectiveStatus effectiveStatus(Status owner, Instant now) {
    return EffectiveStatus.of(status, expiresAt(), owner, now);
  }

  /** Whether the value has ended, and the token is known by another one. */
  public boolean isEnded(Instant now) {
    return Lifetime.isOver(moment(valueEndsAt), now);
  }

  /** Its permissions weigh with the first token that has them. */
  @Override
  public int weight() {
    return weight;
  }

  /** The value as who shows it is signed in by it. */
  public ShownValue value() {
    return new ShownValue(valueId(), valueEndsAt == NEVER, endsAt());
  }

  /** The token as one that is used by this value. */
  UsedToken used() {
    return new UsedToken(id(), valueId(), permissions);
  }
}
