package org.warder.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.warder.permission.Action.READ;
import static org.warder.permission.Action.WRITE;
import static org.warder.permission.ResourceType.BUCKETS;
import static org.warder.permission.ResourceType.TASKS;

import org.junit.jupiter.api.Test;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.security.Authentication.Method;

class CallerTest {

  private static final Id USER = new Id(0xc1);
  private static final Id TOKEN = new Id(0xd1);
  private static final Permission READ_BUCKETS = Permission.parse("read:buckets");

  private final DecisionLedger ledger = new DecisionLedger();
  private final Caller caller = new Caller(ledger);

  @Test
  void knowsTheTokenThatARequestShows() {
    caller.signIn(new Authentication(Method.TOKEN, USER, TOKEN, null, PermissionSet.NONE));
    assertThat(caller.userId()).isEqualTo(USER);
    assertThat(caller.tokenId()).contains(TOKEN);

    caller.signIn(new Authentication(Method.SESSION, USER, new Id(0xe1), null, PermissionSet.NONE));
    assertThat(caller.tokenId()).isEmpty();
  }

  @Test
  void isAnonymousAtFirst() {
    assertThat(caller.isSignedIn()).isFalse();
    assertThat(caller.tokenId()).isEmpty();
    assertThat(caller.may(READ_BUCKETS)).isFalse();
    assertThatThrownBy(caller::userId).isInstanceOf(ServiceException.class);
  }

  @Test
  void actsForAnotherOnlyForATime() {
    Authentication setup =
        new Authentication(Method.SETUP, USER, PermissionSet.of(Permission.parse("read:buckets")));

    assertThat(caller.<Boolean>as(setup, () -> caller.may(READ_BUCKETS))).isTrue();
    assertThat(caller.isSignedIn()).isFalse();
  }

  @Test
  void everyQuestionCountsAsTheDecisionOnItsKindAlone() {
    ledger.expectDecision(READ_BUCKETS);
    caller.scope(WRITE, BUCKETS);
    caller.may(Permission.parse("read:tasks"));
    assertThat(ledger.verifyDecision()).isFalse();

    ledger.expectDecision(READ_BUCKETS);
    ledger.expectDecision(Permission.parse("read:tasks"));
    caller.scope(READ, BUCKETS);
    assertThat(ledger.verifyDecision()).isFalse();
    assertThat(ledger.verifyDecision()).isTrue();
  }

  @Test
  void permissionThatIsNotNeededIsWaivedOutright() {
    ledger.expectDecision(Permission.parse("read:tasks"));
    ledger.waive(READ, TASKS);

    assertThat(ledger.verifyDecision()).isTrue();
  }
}
