package org.warder.user;

import static org.warder.permission.Action.WRITE;
import static org.warder.permission.ResourceType.USERS;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.security.Caller;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;

/**
 * Passwords: set, changed by who knows the old one, checked at sign-in (src/docs/api.md,
 * Passwords).
 *
 * <p>Stored as PBKDF2-HMAC-SHA256 with 600,000 iterations (OWASP Password Storage Cheat Sheet).
 */
@Stateless
@Secured
public class PasswordService {

  /** The fewest bytes of a password. */
  public static final int MIN_BYTES = 8;

  /** The most bytes of a password. */
  public static final int MAX_BYTES = 72;

  @Inject private UserRepository users;
  @Inject private Pbkdf2PasswordHash hash;
  @Inject private Caller caller;

  @PostConstruct
  void initialize() {
    hash.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
            "Pbkdf2PasswordHash.Iterations", "600000"));
  }

  /**
   * Sets a password, whatever it was before.
   *
   * @throws ServiceException {@code invalid} if its length is not within {@value #MIN_BYTES} and
   *     {@value #MAX_BYTES} bytes, {@code forbidden} if there is no such user
   */
  @RequiresPermission(action = WRITE, on = USERS)
  public void set(Id userId, String password) {
    requireWrite(userId);
    User user = get(userId);
    user.setPasswordHash(hash(password));
  }

  /**
   * Changes a password by proof of the old one. Sessions and tokens survive.
   *
   * @throws ServiceException as {@link #set}; {@code forbidden} if the old password is wrong
   */
  @RequiresPermission(action = WRITE, on = USERS)
  public void change(Id userId, String oldPassword, String newPassword) {
    requireWrite(userId);
    User user = get(userId);
    if (!matches(user, oldPassword)) {
      throw new ServiceException(Reason.PASSWORD_INCORRECT);
    }
    user.setPasswordHash(hash(newPassword));
  }

  /** The user who has that name and password. Unknown names take as long as wrong passwords. */
  @PermitAll
  public Optional<User> authenticate(String name, String password) {
    Optional<User> user = users.findByName(name);
    if (user.flatMap(User::passwordHash).isEmpty()) {
      hash.generate(password.toCharArray());
      return Optional.empty();
    }
    return user.filter(known -> matches(known, password));
  }

  private boolean matches(User user, String password) {
    return user.passwordHash()
        .map(stored -> hash.verify(password.toCharArray(), stored))
        .orElse(false);
  }

  private String hash(String password) {
    int bytes = password == null ? 0 : password.getBytes(StandardCharsets.UTF_8).length;
    if (bytes < MIN_BYTES || bytes > MAX_BYTES) {
      throw new ServiceException(Reason.PASSWORD_LENGTH, MIN_BYTES, MAX_BYTES);
    }
    return hash.generate(password.toCharArray());
  }

  private User get(Id userId) {
    return users
        .find(userId)
        .orElseThrow(() -> new ServiceException(Reason.PASSWORD_OF_UNKNOWN_USER));
  }

  private void requireWrite(Id userId) {
    caller.require(Permission.write(User.resource(userId)));
  }
}
