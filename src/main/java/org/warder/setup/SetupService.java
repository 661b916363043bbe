package org.warder.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warder.bucket.Bucket;
import org.warder.bucket.BucketService;
import org.warder.bucket.NewBucket;
import org.warder.bucket.RetentionRule;
import org.warder.database.InstanceLock;
import org.warder.database.Transaction;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.org.NewOrg;
import org.warder.org.Org;
import org.warder.org.OrgDirectory;
import org.warder.org.OrgService;
import org.warder.permission.PermissionSet;
import org.warder.security.Authentication;
import org.warder.security.Caller;
import org.warder.security.Secured;
import org.warder.token.IssuedToken;
import org.warder.token.NewToken;
import org.warder.token.RequestedPermission;
import org.warder.token.TokenService;
import org.warder.user.NewUser;
import org.warder.user.PasswordHash;
import org.warder.user.PasswordService;
import org.warder.user.User;
import org.warder.user.UserDirectory;
import org.warder.user.UserService;

/** Sets an empty instance up. Who comes first owns it. */
@Stateless
@Secured
public class SetupService {

  @Inject private UserDirectory userDirectory;
  @Inject private OrgDirectory orgDirectory;
  @Inject private SetupSecret secret;
  @Inject private InstanceLock lock;
  @Inject private Transaction transaction;
  @Inject private UserService users;
  @Inject private PasswordService passwords;
  @Inject private OrgService orgs;
  @Inject private BucketService buckets;
  @Inject private TokenService tokens;
  @Inject private Caller caller;

  /** Whether there is neither a user nor an organization. */
  @PermitAll
  public boolean isAllowed() {
    return userDirectory.isEmpty() && orgDirectory.isEmpty();
  }

  /** Whether setup has to show a secret. */
  @PermitAll
  public boolean requiresSecret() {
    return secret.isRequired();
  }

  /**
   * Makes the first user, organization, bucket and token.
   *
   * @throws ServiceException {@code conflict} if the instance is set up, {@code forbidden} without
   *     the secret that it requires, {@code unprocessable entity} if a name is missing, {@code
   *     invalid} if one or the password is not allowed; nothing is left behind then
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SetupResult setUp(SetupRequest request) {
    transaction.run(this::requireAllowed);
    secret.require(request.secret());
    requireFields(request);
    // Hashed before the lock is taken, since it is slow.
    Optional<PasswordHash> password =
        Optional.ofNullable(request.password())
            .filter(text -> !text.isEmpty())
            .map(passwords::hash);
    return transaction.call(() -> setUp(request, password));
  }

  private SetupResult setUp(SetupRequest request, Optional<PasswordHash> password) {
    lock.acquire();
    requireAllowed();
    // Nobody can sign in yet: the first user is made by the instance itself and acts from then on.
    User user = caller.as(asSetup(Id.next()), () -> createUser(request, password));
    return caller.as(asSetup(user.id()), () -> createInitialData(user, request));
  }

  private static Authentication asSetup(Id userId) {
    return new Authentication(Authentication.Method.SETUP, userId, PermissionSet.instanceOwner());
  }

  private void requireAllowed() {
    if (!isAllowed()) {
      throw new ServiceException(Reason.SETUP_COMPLETED);
    }
  }

  private User createUser(SetupRequest request, Optional<PasswordHash> password) {
    User user = users.create(NewUser.named(request.username()).with(password));
    users.makeInstanceOwner(user.id());
    return user;
  }

  private SetupResult createInitialData(User user, SetupRequest request) {
    Org org = orgs.create(new NewOrg(request.org(), null));
    RetentionRule retention = new RetentionRule(request.retentionSeconds(), null);
    Bucket bucket =
        buckets.create(org.id(), new NewBucket(request.bucket(), null, null, retention));
    NewToken newToken = operatorToken(user);
    IssuedToken token =
        request.token() == null
            ? tokens.create(org.id(), newToken)
            : tokens.create(org.id(), newToken, request.token());
    return new SetupResult(user, org, bucket, token);
  }

  /** A token with which a user may do everything. */
  static NewToken operatorToken(User user) {
    List<RequestedPermission> operator =
        PermissionSet.operator().permissions().stream().map(RequestedPermission::of).toList();
    return new NewToken(user.id(), user.name() + "'s Token", operator);
  }

  private static void requireFields(SetupRequest request) {
    List<String> missing = new ArrayList<>();
    addIfMissing(missing, "username", request.username());
    addIfMissing(missing, "org", request.org());
    addIfMissing(missing, "bucket", request.bucket());
    if (!missing.isEmpty()) {
      throw new ServiceException(Reason.SETUP_FIELDS_MISSING, String.join(",", missing));
    }
  }

  private static void addIfMissing(List<String> missing, String field, String value) {
    if (value == null || value.isEmpty()) {
      missing.add(field);
    }
  }
}
