package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.id.Id;
import org.warder.org.NewOrg;
import org.warder.org.OrgService;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.security.Authentication;
import org.warder.security.Authentication.Method;
import org.warder.security.Caller;
import org.warder.user.NewUser;
import org.warder.user.UserService;

/** Tokens that take much memory take the place of many in what is kept there. */
@ArquillianTest
class TokenWeightIT {

  @Inject private TokenService tokens;
  @Inject private TokenReader known;
  @Inject private StoredTokens stored;
  @Inject private UserService users;
  @Inject private OrgService orgs;
  @Inject private Caller caller;

  private Id orgId;

  @BeforeEach
  void signIn() {
    String run = UUID.randomUUID().toString();
    caller.signIn(new Authentication(Method.PAGES, new Id(1), PermissionSet.instanceOwner()));
    Id operator = users.create(NewUser.named("operator-" + run)).id();
    caller.signIn(new Authentication(Method.PAGES, operator, PermissionSet.instanceOwner()));
    orgId = orgs.create(new NewOrg("org-" + run, null)).id();
  }

  @Test
  void permissionsWeighWithTheFirstTokenThatHasThem() {
    IssuedToken first = issue("", 1_000);
    IssuedToken second = issue("", 1_000);
    KnownToken kept = read(first);

    assertThat(kept.weight()).isEqualTo(1 + 501);
    assertThat(read(second).permissions()).isSameAs(kept.permissions());
    assertThat(read(second).weight()).isEqualTo(1);
    assertThat(read(issue("", 1)).weight()).isLessThanOrEqualTo(2);
  }

  @Test
  void longDescriptionsWeighWhereTheyAreKept() {
    assertThat(weight(issue("usual", 3))).isEqualTo(1);
    assertThat(weight(issue("x".repeat(60_000), 3))).isGreaterThan(50);
    assertThat(weight(issue("usual", 1_000))).isGreaterThan(50);
  }

  private IssuedToken issue(String description, int permissions) {
    Permission read = Permission.read(Resource.inOrg(ResourceType.TASKS, orgId));
    List<RequestedPermission> all =
        Stream.generate(() -> RequestedPermission.of(read)).limit(permissions).toList();
    return tokens.create(orgId, new NewToken(null, description, all));
  }

  private KnownToken read(IssuedToken token) {
    SecretDigest digest = token.secret().digest();
    return known.find(Set.of(digest)).get(digest);
  }

  private int weight(IssuedToken token) {
    return stored.find(token.details().token().id()).orElseThrow().weight();
  }
}
