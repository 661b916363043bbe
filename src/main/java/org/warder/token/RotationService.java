package org.warder.token;

import static org.warder.permission.Action.WRITE;
import static org.warder.permission.ResourceType.AUTHORIZATIONS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.warder.database.Transaction;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;
import org.warder.usage.UsageRecorder;
import org.warder.usage.UsageRecording;

/** Gives tokens other values (src/docs/api.md, Rotation). */
@Stateless
@Secured
public class RotationService {

  @Inject private TokenRepository tokens;
  @Inject private TokenValueRepository values;
  @Inject private PermissionResolver permissions;
  @Inject private LifetimeRule lifetimes;
  @Inject private TokenAccess access;
  @Inject private TokenDetailsLoader names;
  @Inject private UsageRecording recording;
  @Inject private UsageRecorder recorder;
  @Inject private Transaction transaction;
  @Inject private Clock clock;

  /**
   * Gives a token another value, which is in the result and nowhere else. The previous one works
   * until the overlap ends.
   *
   * @throws ServiceException {@code not found} if it, its organization or its owner does not exist,
   *     {@code unauthorized} if the caller may not change the token, {@code forbidden} if they lack
   *     one of its permissions or show its previous value, {@code invalid} if overlap or end are
   *     wrong, {@code conflict} if a rotation is under way or another one came in between
   */
  @RequiresPermission(action = WRITE, on = AUTHORIZATIONS)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public IssuedToken rotate(Id id, RotationRequest request) {
    // Not yet with a lock: of rotations that begin at once the first one shall win.
    Id replaced = transaction.call(() -> authorize(id, request));
    transaction.run(() -> values.removeForgotten(clock.instant()));
    return transaction.call(() -> rotate(id, replaced, request));
  }

  /**
   * Ends the previous value of a token at once, if there is one.
   *
   * @throws ServiceException {@code not found}, {@code unauthorized}
   */
  @RequiresPermission(action = WRITE, on = AUTHORIZATIONS)
  public TokenDetails finish(Id id) {
    return change(id, LockedToken::finish);
  }

  /**
   * Ends the current value of a token at once; the previous one is the value again.
   *
   * @throws ServiceException {@code not found}, {@code unauthorized}; {@code forbidden} if the
   *     caller shows the previous value and the current one has been used, {@code conflict} if no
   *     rotation is under way
   */
  @RequiresPermission(action = WRITE, on = AUTHORIZATIONS)
  public TokenDetails cancel(Id id) {
    return change(
        id,
        (locked, now) -> {
          TokenValue current = locked.values().current();
          if (!isUnused(withUse(locked).values(), current)) {
            access.requireCurrentValue(id, current.id());
          }
          if (locked.rotation(now).isEmpty()) {
            throw new ServiceException(Reason.NO_ROTATION);
          }
          locked.cancel(now);
        });
  }

  /** Whether the caller may rotate a token so; the value that will be replaced. */
  private Id authorize(Id id, RotationRequest request) {
    Token token = TokenAccess.existing(tokens.find(id));
    TokenDetails details = TokenAccess.existing(names.load(token));
    access.requireRead(token);
    access.requireWrite(token);
    TokenAccess.complete(details);
    permissions.requireAllHeld(token.orgId(), token.permissions());
    Id current = details.values().current().id();
    access.requireCurrentValue(id, current);
    request.overlap();
    lifetimes.ofRotation(token, request.expiry(), details.asOf());
    return current;
  }

  private IssuedToken rotate(Id id, Id replaced, RotationRequest request) {
    LockedToken locked = TokenAccess.existing(tokens.lock(id));
    Token token = locked.token();
    Instant now = clock.instant();
    if (!locked.values().current().id().equals(replaced)) {
      throw new ServiceException(Reason.ROTATED_MEANWHILE);
    }
    if (!request.force()) {
      withUse(locked).rotation(now).ifPresent(this::refuse);
    }
    Duration overlap = request.overlap();
    locked.replaceValue(overlap, lifetimes.ofRotation(token, request.expiry(), now), now);
    TokenSecret secret = TokenSecret.generate(TokenSecret.Kind.TOKEN);
    TokenValue value = TokenValue.issue(id, secret, now);
    values.add(value);
    values.forgetOld(locked.values(), now);
    TokenValues all =
        new TokenValues(Stream.concat(locked.values().all().stream(), Stream.of(value)).toList());
    return new IssuedToken(names.load(token, all), secret);
  }

  private TokenDetails change(Id id, BiConsumer<LockedToken, Instant> change) {
    LockedToken locked = TokenAccess.existing(tokens.lock(id));
    Token token = locked.token();
    access.requireRead(token);
    access.requireWrite(token);
    TokenDetails details = TokenAccess.complete(names.load(token, locked.values()));
    change.accept(locked, details.asOf());
    values.forgetOld(locked.values(), details.asOf());
    return details;
  }

  private LockedToken withUse(LockedToken locked) {
    return locked.withUse(value -> recorder.lastUseOfValue(locked.token().id(), value));
  }

  /** What was not recorded is not unused. */
  private boolean isUnused(TokenValues values, TokenValue value) {
    return values.lastUse(value).isEmpty()
        && recording.since().filter(since -> !since.isAfter(value.issuedAt())).isPresent();
  }

  private void refuse(Rotation rotation) {
    String unknown = recording.since().isPresent() ? "never used" : "use not recorded";
    throw new ServiceException(
        Reason.ROTATION_UNDER_WAY,
        rotation.previousWorksUntil(),
        rotation.previousLastUsedAt().map(at -> "last used " + at).orElse(unknown),
        rotation.currentLastUsedAt().map(at -> "last used " + at).orElse(unknown));
  }
}
