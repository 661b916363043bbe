package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.warder.token.ExpiringTokens.END;
import static org.warder.token.ExpiringTokens.NOW;

import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.MovableClock;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/** Who may give a token which end (src/docs/api.md, Expiry). */
@ArquillianTest
class LifetimeRuleIT {

  @Inject private TokenService tokens;
  @Inject private ExpiringTokens given;
  @Inject private MovableClock clock;

  @BeforeEach
  void begin() {
    given.begin();
  }

  @AfterEach
  void putClockRight() {
    clock.putRight();
  }

  @Test
  void whatIsSentBackChangesNothingWhetherPastOrBeyondTheMaximum() {
    IssuedToken ended = given.create(Expiry.at(END));
    IssuedToken endless = given.create(Expiry.NEVER);
    given.limit("60");
    clock.stop(END.plus(Duration.ofDays(1)));
    given.actAsAdministrator();

    given.update(ended, END.toString());
    given.update(endless, "never");
    tokens.update(ended.token().id(), TokenChange.description("renamed"));

    assertThat(given.lifetime(ended).expiresAt()).isEqualTo(END);
    assertThat(given.lifetime(ended).length()).contains(Duration.ofDays(30));
    assertThat(given.lifetime(endless).expiresAt()).isNull();
  }

  @Test
  void whoRevivesATokenHoldsWhatItMayDo() {
    IssuedToken token = given.create(Expiry.at(END));
    given.actAsAdministrator();
    given.update(token, END.minusSeconds(1).toString());
    clock.stop(END);

    assertRefused(() -> given.update(token, "2027-11-26T10:00:00Z"), Reason.PERMISSION_NOT_HELD);
    assertRefused(() -> given.update(token, "never"), Reason.PERMISSION_NOT_HELD);
    given.actAsOperator();
    given.update(token, "2027-11-26T10:00:00Z");
    assertThat(given.works(token)).isTrue();
  }

  @Test
  void formComesBeforeThePastAndThatBeforeTheRevivalAndThatBeforeTheMaximum() {
    IssuedToken token = given.create(Expiry.at(END));
    given.limit("60");
    clock.stop(END);
    given.actAsAdministrator();

    assertRefused(() -> given.update(token, "tomorrow"), Reason.EXPIRY_MALFORMED);
    assertRefused(() -> given.update(token, NOW.toString()), Reason.EXPIRY_PAST);
    assertRefused(() -> given.update(token, "never"), Reason.PERMISSION_NOT_HELD);
    given.actAsOperator();
    assertRefused(() -> given.update(token, "never"), Reason.EXPIRY_BEYOND_ORG_MAX);
  }

  @Test
  void maximumOfTheOrganizationBoundsNewTokensAndChanges() {
    IssuedToken endless = given.create(Expiry.NEVER);
    given.limit("7776000");

    assertRefused(() -> given.create(Expiry.NEVER), Reason.EXPIRY_BEYOND_ORG_MAX);
    assertRefused(() -> given.create(Expiry.UNSAID), Reason.EXPIRY_BEYOND_ORG_MAX);
    assertRefused(
        () -> given.update(given.create(Expiry.at(END)), "2027-02-24T10:01:01Z"),
        Reason.EXPIRY_BEYOND_ORG_MAX);
    given.create(Expiry.at(NOW.plus(Duration.ofDays(90)).plusSeconds(60)));
    assertThat(given.works(endless)).isTrue();
    given.limit("0");
    given.create(Expiry.NEVER);
  }

  @Test
  void cloneLivesAsLongAsItsOriginalWasToLive() {
    IssuedToken original = given.create(Expiry.at(END));
    clock.stop(END.plus(Duration.ofDays(3)));

    assertThat(tokens.draftClone(original.token().id()).expiry())
        .isEqualTo(Expiry.at(clock.now().plus(Duration.ofDays(30))));
    given.limit("86400");
    assertThat(tokens.draftClone(original.token().id()).expiry())
        .isEqualTo(Expiry.at(clock.now().plus(Duration.ofDays(1))));
  }

  private static void assertRefused(Runnable work, Reason reason) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            ServiceException.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
