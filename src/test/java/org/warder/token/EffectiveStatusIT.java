package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.MovableClock;
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
  private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");
  private static final Expiry END = Expiry.at(START.plus(Duration.ofDays(1)));
  private static final List<Duration> LEFT =
      List.of(Duration.ofNanos(1000), Duration.ZERO, Duration.ofNanos(-1000), Duration.ofDays(-9));

  @Inject private StatusQuery query;
  @Inject private TokenService tokens;
  @Inject private TokenSearchService searches;
  @Inject private TokenDirectory directory;
  @Inject private OrgService orgs;
  @Inject private UserService users;
  @Inject private Caller caller;
  @Inject private MovableClock clock;

  private Id orgId;

  @AfterEach
  void putRight() {
    clock.putRight();
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
      for (Duration left : LEFT) {
        assertAgree(token, left, Status.ACTIVE);
        assertAgree(token, left, Status.INACTIVE);
        assertAgree(token, left, null);
      }
    }
  }

  /**
   * Compares them.
   *
   * @param left how long the token still lives; zero or less for one that has expired
   */
  private void assertAgree(Status status, Duration left, Status ownerStatus) {
    clock.stop(START);
    Id owner = user();
    NewToken request = new NewToken(owner, "", List.of(RequestedPermission.of(HELD)), status, END);
    Id token = tokens.create(orgId, request).token().id();
    clock.stop(END.at().minus(left));
    if (ownerStatus == null) {
      users.delete(owner);
    } else {
      users.update(owner, new UserChange(null, ownerStatus));
    }
    EffectiveStatus expected = EffectiveStatus.of(status, END.at(), ownerStatus, clock.now());

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
