package org.warder.user;

import static org.warder.permission.Action.WRITE;
import static org.warder.permission.ResourceType.USERS;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.warder.database.Transaction;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.Resource;
import org.warder.security.Caller;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;

/**
 * Passwords: set, changed by who knows the old one, verified at sign-in (src/docs/api.md,
 * Passwords). Hashing is slow, so no method here holds a transaction meanwhile.
 *
 * <p>A parameter {@code address} is where the request comes from: failures are counted and logged
 * by it.
 */
@Stateless
@Secured
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordService {

  @Inject private UserRepository users;
  @Inject private PasswordHasher hasher;
  @Inject private PasswordThrottle throttle;
  @Inject private AllPermissions permissions;
  @Inject private Transaction transaction;
  @Inject private Event<SignInsEnded> signInsEnded;
  @Inject private Caller caller;

  /**
   * Sets a password. Unless the caller may write all users, their own needs the old one, and that
   * of another user the old one or all that this user may do.
   *
   * @param oldPassword looked at where it is needed; null if it is not shown
   * @throws ServiceException {@code invalid} if the new password is not allowed or the old one is
   *     missing, {@code forbidden} if there is no such user, the old password is wrong or the
   *     caller may do less than the user, {@code too many requests}
   */
  @RequiresPermission(action = WRITE, on = USERS)
  public void set(Id userId, String oldPassword, String newPassword, String address) {
    requireWrite(userId);
    PasswordRule.require(newPassword);
    get(userId);
    if (!caller.may(Permission.write(Resource.all(USERS)))) {
      if (oldPassword != null) {
        change(userId, oldPassword, newPassword, address);
        return;
      }
      if (userId.equals(caller.userId())) {
        throw new ServiceException(Reason.OLD_PASSWORD_MISSING);
      }
      if (!caller.permissions().holdsAll(permissions.of(userId))) {
        throw new ServiceException(Reason.PASSWORD_OF_OTHER_USER);
      }
    }
    PasswordHash hash = hasher.hash(newPassword);
    transaction.run(() -> store(users.lock(userId).orElseThrow(PasswordService::unknown), hash));
  }

  /**
   * Changes a password by proof of the old one. The user's sessions end but the one that does this;
   * tokens survive.
   *
   * @throws ServiceException {@code invalid} if the new password is not allowed or is the old one,
   *     {@code forbidden} if there is no such user or the old password is wrong, {@code too many
   *     requests}
   */
  @RequiresPermission(action = WRITE, on = USERS)
  public void change(Id userId, String oldPassword, String newPassword, String address) {
    requireWrite(userId);
    PasswordRule.require(newPassword);
    User user = get(userId);
    VerifiedPassword old =
        hasher
            .admit(
                address,
                () ->
                    verify(
                        "change of password", Optional.of(user), user.name(), oldPassword, address))
            .orElseThrow(PasswordService::incorrect);
    if (newPassword.equals(oldPassword)) {
      throw new ServiceException(Reason.PASSWORD_UNCHANGED);
    }
    PasswordHash hash = hasher.hash(newPassword);
    transaction.run(() -> store(lock(old).orElseThrow(PasswordService::incorrect), hash));
  }

  /**
   * The proof that name and password belong together. Unknown names take as long as wrong
   * passwords.
   *
   * @throws ServiceException {@code too many requests}
   */
  @PermitAll
  public Optional<VerifiedPassword> verify(String name, String password, String address) {
    return hasher.admit(
        address,
        () -> {
          Optional<User> user = transaction.call(() -> users.findByName(name));
          return verify("sign-in", user, name, password, address);
        });
  }

  /**
   * Insists that a verified password still is the user's, and that the user is active; both stay so
   * until the current transaction ends.
   *
   * @throws ServiceException {@code unauthorized} if it is not, {@code forbidden} if the user is
   *     inactive
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void confirm(VerifiedPassword verified) {
    User user = lock(verified).orElseThrow(() -> new ServiceException(Reason.NOT_SIGNED_IN));
    if (!user.isActive()) {
      throw new ServiceException(Reason.USER_INACTIVE);
    }
  }

  /**
   * A password for a user who is about to be created.
   *
   * @throws ServiceException {@code invalid} if it is not allowed, {@code too many requests}
   */
  @PermitAll
  public PasswordHash hash(String password) {
    return hasher.hash(password);
  }

  private Optional<VerifiedPassword> verify(
      String what, Optional<User> user, String name, String password, String address) {
    Optional<String> stored = user.flatMap(User::passwordHash);
    PasswordAttempt attempt = new PasswordAttempt(what, user.map(User::id), name, address);
    return throttle.attempt(attempt, () -> hasher.matches(password, stored))
        ? user.map(known -> new VerifiedPassword(known.id(), stored.orElseThrow()))
        : Optional.empty();
  }

  private void store(User user, PasswordHash hash) {
    user.setPassword(hash);
    boolean own = user.id().equals(caller.userId());
    signInsEnded.fire(new SignInsEnded(user.id(), own ? caller.sessionId() : Optional.empty()));
  }

  private Optional<User> lock(VerifiedPassword verified) {
    return users
        .lock(verified.userId())
        .filter(user -> user.passwordHash().equals(Optional.of(verified.hash())));
  }

  private User get(Id userId) {
    return transaction.call(() -> users.find(userId)).orElseThrow(PasswordService::unknown);
  }

  private void requireWrite(Id userId) {
    caller.require(Permission.write(User.resource(userId)));
  }

  private static ServiceException unknown() {
    return new ServiceException(Reason.PASSWORD_OF_UNKNOWN_USER);
  }

  private static ServiceException incorrect() {
    return new ServiceException(Reason.PASSWORD_INCORRECT);
  }
}
