package org.warder.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.MovableClock;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.PermissionSet;
import org.warder.security.Authentication;
import org.warder.security.Authentication.Method;
import org.warder.security.Caller;
import org.warder.token.TokenSecret;
import org.warder.user.NewUser;
import org.warder.user.PasswordHash;
import org.warder.user.PasswordService;
import org.warder.user.User;
import org.warder.user.UserService;

/** How long a session lasts (src/docs/api.md, Sessions). */
@ArquillianTest
class SessionExpiryIT {

  private static final String PASSWORD = "a-password-1";

  @Inject private SessionService sessions;
  @Inject private UserService users;
  @Inject private PasswordService passwords;
  @Inject private Caller caller;
  @Inject private MovableClock clock;

  private User user;
  private TokenSecret key;

  @BeforeEach
  void signIn() {
    clock.putRight();
    caller.signIn(new Authentication(Method.PAGES, new Id(1), PermissionSet.instanceOwner()));
    Optional<PasswordHash> password = Optional.of(passwords.hash(PASSWORD));
    user = users.create(NewUser.named("user-" + UUID.randomUUID()).with(password));
    key = signIn(SessionKind.API).key();
  }

  @Test
  void lastsAnHour() {
    clock.putForward(Duration.ofMinutes(54));
    assertThat(owner()).contains(user.id());
    clock.putForward(Duration.ofMinutes(6));
    assertThat(owner()).isEmpty();
  }

  @Test
  void isRenewedByARequestInItsLastFiveMinutes() {
    clock.putForward(Duration.ofMinutes(58));
    assertThat(owner()).contains(user.id());
    // Now it ends at 63 minutes.
    clock.putForward(Duration.ofMinutes(4));
    assertThat(owner()).contains(user.id());
    // And now at 67.
    clock.putForward(Duration.ofMinutes(4));
    assertThat(owner()).contains(user.id());
    clock.putForward(Duration.ofMinutes(5));
    assertThat(owner()).isEmpty();
  }

  @Test
  void isNotRevivedOnceItHasExpired() {
    clock.putForward(Duration.ofMinutes(61));
    assertThat(owner()).isEmpty();
    clock.putRight();
    clock.putForward(Duration.ofMinutes(60));
    assertThat(owner()).isEmpty();
  }

  @Test
  void isForgottenAtTheNextSignInOnceItHasExpired() {
    clock.putForward(Duration.ofMinutes(61));
    signIn(SessionKind.API);
    clock.putRight();

    assertThat(owner()).isEmpty();
  }

  @Test
  void keyWithAWrongChecksumOpensNothing() {
    String value = key.reveal();
    char last = value.charAt(value.length() - 1);
    String forged = value.substring(0, value.length() - 1) + (last == '0' ? '1' : '0');

    assertThat(sessions.authenticate(TokenSecret.of(forged))).isEmpty();
    assertThat(owner()).contains(user.id());
  }

  @Test
  void sessionOfThePagesLastsTwelveHoursHoweverBusyOneIs() {
    Id session = signIn(SessionKind.PAGES).id();

    clock.putForward(Duration.ofHours(12).minusMinutes(1));
    assertThat(sessions.authenticate(session)).map(OpenSession::userId).contains(user.id());
    clock.putForward(Duration.ofMinutes(1));
    assertThat(sessions.authenticate(session)).isEmpty();
  }

  @Test
  void sessionOfThePagesIsCarriedOnElsewhereUnlessItHasBeenIdle() {
    IssuedSession session = signIn(SessionKind.PAGES);

    clock.putForward(Duration.ofMinutes(29));
    assertThat(sessions.resume(session.key())).map(OpenSession::id).contains(session.id());
    clock.putForward(Duration.ofMinutes(1));
    assertThat(sessions.resume(session.key())).isEmpty();
  }

  @Test
  void keyIsOfUseWhereItIsMeantToBeAlone() {
    assertThat(sessions.authenticate(signIn(SessionKind.PAGES).key())).isEmpty();
    assertThat(sessions.resume(key)).isEmpty();
  }

  @Test
  void signingOutEverywhereEndsSessionsOfApiAndPages() {
    Id session = signIn(SessionKind.PAGES).id();

    caller.signIn(new Authentication(Method.PAGES, user.id(), PermissionSet.self(user.id())));
    sessions.signOutEverywhere(user.id());

    assertThat(owner()).isEmpty();
    assertThat(sessions.authenticate(session)).isEmpty();
  }

  @Test
  void nobodyElseIsSignedOutWithoutTheRight() {
    Id other = new Id(2);
    caller.signIn(new Authentication(Method.PAGES, other, PermissionSet.self(other)));

    assertThatThrownBy(() -> sessions.signOutEverywhere(user.id()))
        .isInstanceOfSatisfying(
            ServiceException.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.PERMISSION_MISSING));
    assertThat(owner()).contains(user.id());
  }

  private IssuedSession signIn(SessionKind kind) {
    return sessions.signIn(kind, user.name(), PASSWORD, "192.0.2.1");
  }

  private Optional<Id> owner() {
    return sessions.authenticate(key).map(OpenSession::userId);
  }
}
