package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.warder.token.ExpiringTokens.END;
import static org.warder.token.ExpiringTokens.HELD;
import static org.warder.token.ExpiringTokens.NOW;

import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.MovableClock;
import org.warder.access.Authenticator;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/** From its end on a token is refused, without anything having to run (src/docs/api.md, Expiry). */
@ArquillianTest
class TokenExpiryIT {

  private static final Duration TICK = Duration.ofNanos(1000);

  @Inject private TokenDirectory directory;
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
  void isRefusedFromItsEndOnAlsoWhereItIsKnown() {
    IssuedToken token = given.create(Expiry.at(END));

    clock.stop(END.minus(TICK));
    assertThat(given.works(token)).isTrue();
    clock.stop(END);
    assertThat(given.works(token)).isFalse();
    assertThatThrownBy(() -> authenticator.authenticate(token.secret(), "127.0.0.1"))
        .isInstanceOfSatisfying(
            ServiceException.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOKEN_EXPIRED));
  }

  @Test
  void worksAgainWhereTheClockGoesBack() {
    IssuedToken token = given.create(Expiry.at(END));
    clock.stop(END.plus(Duration.ofSeconds(30)));
    assertThat(given.works(token)).isFalse();

    clock.stop(END.minus(Duration.ofSeconds(30)));
    assertThat(given.works(token)).isTrue();
  }

  @Test
  void sessionsLoseWhatAnExpiredTokenMayDo() {
    given.create(Expiry.at(END));

    clock.stop(END.minus(TICK));
    assertThat(directory.permissions(given.owner()).allows(HELD)).isTrue();
    clock.stop(END);
    assertThat(directory.permissions(given.owner()).allows(HELD)).isFalse();
  }

  @Test
  void changeOfTheEndCountsAtOnce() {
    IssuedToken token = given.create(Expiry.at(END));

    given.update(token, "2026-11-26T10:00:01Z");
    clock.stop(NOW.plusSeconds(1));
    assertThat(given.works(token)).isFalse();
    given.update(token, "never");
    assertThat(given.works(token)).isTrue();
    assertThat(given.lifetime(token).length()).isEmpty();
  }
}
