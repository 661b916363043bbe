package org.warder.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.warder.MovableClock;
import org.warder.id.Id;
import org.warder.org.NewOrg;
import org.warder.org.OrgChange;
import org.warder.org.OrgService;
import org.warder.paging.Page;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.security.Authentication;
import org.warder.security.Authentication.Method;
import org.warder.security.Caller;
import org.warder.usage.Origin;
import org.warder.user.NewUser;
import org.warder.user.UserService;

/** Tokens of one owner in a new organization, for tests of how long they live. */
@ApplicationScoped
public class ExpiringTokens {

  static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  static final Instant END = NOW.plus(Duration.ofDays(30));

  static final Origin ORIGIN = Origin.of("127.0.0.1", null, "POST", Origin.INTROSPECTION);

  /** What each of them may do. */
  static final Permission HELD = Permission.parse("read:tasks");

  @Inject private TokenService tokens;
  @Inject private TokenReadService single;
  @Inject private TokenListService lists;
  @Inject private IntrospectionService introspection;
  @Inject private OrgService orgs;
  @Inject private UserService users;
  @Inject private Caller caller;
  @Inject private MovableClock clock;

  private Id orgId;
  private Id userId;

  /** Stops the clock at {@link #NOW} and makes owner and organization. */
  public void begin() {
    clock.stop(NOW);
    userId = new Id(1);
    actWith(PermissionSet.instanceOwner());
    userId = users.create(NewUser.named("user-" + UUID.randomUUID())).id();
    actWith(PermissionSet.instanceOwner());
    orgId = orgs.create(new NewOrg("org-" + UUID.randomUUID(), null)).id();
  }

  public Id owner() {
    return userId;
  }

  public IssuedToken create(Expiry expiry) {
    NewToken request = new NewToken(userId, "", List.of(RequestedPermission.of(HELD)));
    return tokens.create(orgId, request.withExpiry(expiry));
  }

  /** A token that may do that, and does not end. */
  public IssuedToken create(Permission... permissions) {
    List<RequestedPermission> requested =
        Arrays.stream(permissions).map(RequestedPermission::of).toList();
    return tokens.create(orgId, new NewToken(userId, "", requested));
  }

  /** Those that fulfil criteria. */
  public List<Id> listIds(UseCriteria use) {
    return listIds(TokenCriteria.NONE.with(use), Page.ALL);
  }

  /** A page of them. */
  public List<Id> listIds(TokenCriteria criteria, Page page) {
    return lists.listIds(new TokenFilter(null, null, userId, null, null, null, criteria), page);
  }

  public void update(IssuedToken token, String expiresAt) {
    tokens.update(token.token().id(), new TokenChange(null, null, expiresAt));
  }

  /** How long a token lives, as it is stored. */
  public Lifetime lifetime(IssuedToken token) {
    return single.get(token.token().id()).token().lifetime();
  }

  /** Sets the greatest lifetime in the organization. */
  public void limit(String seconds) {
    orgs.update(orgId, new OrgChange(null, null, seconds));
  }

  public boolean works(IssuedToken token) {
    return introspection.find(token.secret(), ORIGIN).isPresent();
  }

  /** Acts as somebody who may change every token and user, and do nothing else. */
  public void actAsAdministrator() {
    actWith(
        new PermissionSet(
            List.of("read:authorizations", "write:authorizations", "read:users", "write:users")
                .stream()
                .map(Permission::parse)
                .toList()));
  }

  /** Acts as somebody who may do everything. */
  public void actAsOperator() {
    actWith(PermissionSet.instanceOwner());
  }

  private void actWith(PermissionSet permissions) {
    caller.signIn(new Authentication(Method.PAGES, userId, permissions));
  }
}
