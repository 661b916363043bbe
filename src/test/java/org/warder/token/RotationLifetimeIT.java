package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.warder.token.ExpiringTokens.END;
import static org.warder.token.ExpiringTokens.NOW;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.MovableClock;
import org.warder.access.Authenticator;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/** How long a token and its values live that is rotated (src/docs/api.md, Rotation). */
@ArquillianTest
class RotationLifetimeIT {

  private static final Duration HOUR = Duration.ofHours(1);

  @Inject private RotationService rotations;
  @Inject private TokenReadService single;
  @Inject private IntrospectionService introspection;
  @Inject private Authenticator authenticator;
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
  void previousValueEndsWithTheFormerAndThePresentEnd() {
    IssuedToken token = given.create(Expiry.at(NOW.plus(HOUR)));
    rotate(token, Duration.ofDays(1));
    assertThat(rotation(token))
        .hasValueSatisfying(
            rotation -> assertThat(rotation.previousWorksUntil()).isEqualTo(NOW.plus(HOUR)));

    given.update(token, NOW.plusSeconds(60).toString());

    assertThat(rotation(token))
        .hasValueSatisfying(
            rotation -> assertThat(rotation.previousWorksUntil()).isEqualTo(NOW.plusSeconds(60)));
    clock.stop(NOW.plusSeconds(60));
    given.update(token, END.toString());
    assertUnknown(token);
  }

  @Test
  void expiredTokenLivesAgainByItsNewValueAlone() {
    IssuedToken old = given.create(Expiry.at(END));
    clock.stop(END.plus(HOUR));

    IssuedToken current = rotate(old, HOUR);

    assertThat(given.works(current)).isTrue();
    assertUnknown(old);
    assertThat(current.details().rotation()).isEmpty();
    assertThat(given.lifetime(old).expiresAt()).isEqualTo(clock.now().plus(Duration.ofDays(30)));
    assertRefused(() -> rotations.cancel(old.token().id()), Reason.NO_ROTATION);
  }

  @Test
  void cancelRestoresTheExpiryUnlessSomebodyHasSetItSince() {
    IssuedToken token = given.create(Expiry.at(END));
    clock.stop(NOW.plus(HOUR));
    IssuedToken lost = rotate(token, HOUR);
    assertThat(given.lifetime(token).expiresAt()).isEqualTo(END.plus(HOUR));

    rotations.cancel(token.token().id());

    assertThat(given.lifetime(token).expiresAt()).isEqualTo(END);
    assertThat(given.lifetime(token).length()).contains(Duration.ofDays(30));
    assertUnknown(lost);
    assertThat(given.works(token)).isTrue();
    rotate(token, HOUR);
    given.update(token, END.minus(HOUR).toString());
    rotations.cancel(token.token().id());
    assertThat(given.lifetime(token).expiresAt()).isEqualTo(END.minus(HOUR));
    assertThat(given.works(token)).isTrue();
  }

  @Test
  void plainRotationIsCutToTheMaximumAndAnAskedEndIsNot() {
    IssuedToken ending = given.create(Expiry.at(END));
    IssuedToken endless = given.create(Expiry.NEVER);
    given.limit("86400");

    rotate(ending, HOUR);
    rotate(endless, HOUR);

    assertThat(given.lifetime(ending).expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    assertThat(given.lifetime(endless).expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    rotations.cancel(endless.token().id());
    assertThat(given.lifetime(endless).expiresAt()).isNull();
    assertRefused(
        () -> rotations.rotate(ending.token().id(), new RotationRequest(null, "never", true)),
        Reason.EXPIRY_BEYOND_ORG_MAX);
    given.limit("0");
    rotations.rotate(ending.token().id(), new RotationRequest("0", "never", true));
    assertThat(given.lifetime(ending).expiresAt()).isNull();
  }

  @Test
  void endsOfBothValuesAreToldByValue() {
    IssuedToken old = given.create(Expiry.at(END));
    clock.stop(NOW.plus(HOUR));
    IssuedToken current = rotate(old, HOUR);

    WorkingToken byOld = introspection.find(old.secret(), ExpiringTokens.ORIGIN).orElseThrow();
    WorkingToken byCurrent =
        introspection.find(current.secret(), ExpiringTokens.ORIGIN).orElseThrow();

    assertThat(byOld.endsAt()).isEqualTo(NOW.plus(HOUR).plus(HOUR));
    assertThat(byOld.issuedAt()).isEqualTo(NOW);
    assertThat(byCurrent.endsAt()).isEqualTo(NOW.plus(HOUR).plus(Duration.ofDays(30)));
    assertThat(byCurrent.issuedAt()).isEqualTo(NOW.plus(HOUR));
    assertThat(authenticator.authenticate(old.secret(), "127.0.0.1").value().endsAt())
        .isEqualTo(byOld.endsAt());
    assertThat(authenticator.authenticate(old.secret(), "127.0.0.1").value().isCurrent()).isFalse();
    assertThat(authenticator.authenticate(current.secret(), "127.0.0.1").value().isCurrent())
        .isTrue();
  }

  private IssuedToken rotate(IssuedToken token, Duration overlap) {
    return rotations.rotate(token.token().id(), RotationRequest.of(overlap, Expiry.UNSAID, false));
  }

  private Optional<Rotation> rotation(IssuedToken token) {
    return single.get(token.token().id()).rotation();
  }

  private void assertUnknown(IssuedToken token) {
    assertThat(given.works(token)).isFalse();
    assertRefused(
        () -> authenticator.authenticate(token.secret(), "127.0.0.1"), Reason.NOT_SIGNED_IN);
  }

  private static void assertRefused(Runnable work, Reason reason) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            ServiceException.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
