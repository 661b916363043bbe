package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.Deployments;
import org.warder.id.Id;
import org.warder.org.NewOrg;
import org.warder.org.OrgService;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.security.Authentication;
import org.warder.security.Authentication.Method;
import org.warder.security.Caller;
import org.warder.token.search.TokenSearchService;
import org.warder.user.NewUser;
import org.warder.user.Status;
import org.warder.user.UserChange;
import org.warder.user.UserService;

/** The database sees the same status as the code, whatever token and owner are. */
@ArquillianTest
class EffectiveStatusIT {

  private static final Permission HELD = Permission.parse("read:tasks");

  @Inject private StatusQuery query;
  @Inject private TokenService tokens;
  @Inject private TokenSearchService searches;
  @Inject private TokenDirectory directory;
  @Inject private OrgService orgs;
  @Inject private UserService users;
  @Inject private Caller caller;

  private Id orgId;

  @Deployment
  static WebArchive deployment() {
    return Deployments.warder(EffectiveStatusIT.class, StatusQuery.class);
  }

  @BeforeEach
  void makeOrg() {
    actAs(new Id(1));
    actAs(user());
    orgId = orgs.create(new NewOrg("org-" + UUID.randomUUID(), null)).id();
  }

  @Test
  void isTheSameInTheDatabaseInAllCases() {
    for (Status token : Status.values()) {
      assertAgree(token, Status.ACTIVE);
      assertAgree(token, Status.INACTIVE);
      assertAgree(token, null);
    }
  }

  private void assertAgree(Status status, Status ownerStatus) {
    Id owner = user();
    NewToken request = new NewToken(owner, "", List.of(RequestedPermission.of(HELD)), status);
    Id token = tokens.create(orgId, request).token().id();
    if (ownerStatus == null) {
      users.delete(owner);
    } else {
      users.update(owner, new UserChange(null, ownerStatus));
    }
    EffectiveStatus expected = EffectiveStatus.of(status, ownerStatus);

    assertThat(query.of(token)).containsExactly(expected);
    assertThat(searches.list(List.of(token)))
        .extracting(TokenDetails::effectiveStatus)
        .containsExactly(expected);
    assertThat(directory.permissions(owner).allows(HELD))
        .isEqualTo(expected == EffectiveStatus.ACTIVE);
  }

  private Id user() {
    return users.create(NewUser.named("user-" + UUID.randomUUID())).id();
  }

  private void actAs(Id userId) {
    caller.signIn(new Authentication(Method.PAGES, userId, PermissionSet.instanceOwner()));
  }
}
