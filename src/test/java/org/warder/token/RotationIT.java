package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.warder.token.ExpiringTokens.NOW;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.MovableClock;
import org.warder.access.Authenticator;
import org.warder.database.Transaction;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.usage.Origin;
import org.warder.usage.UsageFlush;
import org.warder.usage.UsageRecorder;
import org.warder.usage.UsedToken;
import org.warder.usage.ValueUse;

/** When which value of a token works (src/docs/api.md, Rotation). */
@ArquillianTest
class RotationIT {

  private static final Duration HOUR = Duration.ofHours(1);

  @Inject private RotationService rotations;
  @Inject private TokenReadService single;
  @Inject private Authenticator authenticator;
  @Inject private KnownTokens known;
  @Inject private ExpiringTokens given;
  @Inject private MovableClock clock;
  @Inject private TokenValueRepository values;
  @Inject private UsageRecorder recorder;
  @Inject private UsageFlush flush;
  @Inject private Transaction transaction;

  @BeforeEach
  void begin() {
    given.begin();
  }

  @AfterEach
  void putClockRight() {
    clock.putRight();
  }

  @Test
  void previousValueWorksUntilTheOverlapEndsAlsoWhereItIsKnown() {
    IssuedToken old = given.create(Expiry.NEVER);
    assertThat(given.works(old)).isTrue();

    IssuedToken current = rotate(old, HOUR);

    assertThat(given.works(old)).isTrue();
    assertThat(given.works(current)).isTrue();
    clock.stop(NOW.plus(HOUR).minusMillis(1));
    assertThat(given.works(old)).isTrue();
    clock.stop(NOW.plus(HOUR));
    assertUnknown(old);
    assertThat(given.works(current)).isTrue();
    assertThat(rotation(old)).isEmpty();
  }

  @Test
  void lastUseOfEachValueIsWrittenWithItsAddress() {
    TokenDetails rotated = rotate(given.create(Expiry.NEVER), HOUR).details();
    Id id = rotated.token().id();
    use(rotated, rotated.values().previous().orElseThrow(), "10.0.0.1");
    use(rotated, rotated.values().current(), "10.0.0.2");
    flush.run();

    TokenValues written = transaction.call(() -> values.load(List.of(id))).get(id);
    assertThat(written.lastUse(written.previous().orElseThrow()))
        .contains(new ValueUse(NOW, "10.0.0.1"));
    assertThat(written.lastUse(written.current())).contains(new ValueUse(NOW, "10.0.0.2"));
  }

  private void use(TokenDetails rotated, TokenValue value, String address) {
    Token token = rotated.token();
    recorder.allowed(
        new UsedToken(token.id(), value.id(), token.permissions()),
        token.permissions().permissions().subList(0, 1),
        Origin.of(address, "curl/8", "GET", Origin.API));
  }

  @Test
  void whatHasBeenEndedStaysSoThoughTheClockGoesBack() {
    IssuedToken first = given.create(Expiry.NEVER);
    IssuedToken second = rotate(first, Duration.ZERO);
    IssuedToken third = rotate(second, HOUR);
    rotations.finish(third.token().id());

    clock.stop(NOW.minusSeconds(60));

    assertUnknown(first);
    assertUnknown(second);
    assertThat(given.works(third)).isTrue();
  }

  @Test
  void newValueIsKnownAtOnceThoughItWasAskedForBefore() {
    IssuedToken old = given.create(Expiry.NEVER);
    IssuedToken second = rotate(old, HOUR);
    rotations.cancel(old.token().id());
    assertUnknown(second);
    assertThat(known.find(second.secret())).isPresent();

    IssuedToken third = rotate(old, HOUR);

    assertThat(given.works(third)).isTrue();
    assertThat(given.works(old)).isTrue();
  }

  @Test
  void whoRotatesHoldsWhatTheTokenMayDo() {
    IssuedToken token = given.create(Expiry.NEVER);
    given.actAsAdministrator();

    assertRefused(() -> rotate(token, HOUR), Reason.PERMISSION_NOT_HELD);
    assertRefused(
        () -> rotations.rotate(token.token().id(), new RotationRequest("x", "y", false)),
        Reason.PERMISSION_NOT_HELD);
    assertThat(rotations.finish(token.token().id()).rotation()).isEmpty();
    assertRefused(() -> rotations.cancel(token.token().id()), Reason.NO_ROTATION);
  }

  @Test
  void rotationThatIsUnderWayIsRefusedOrForced() {
    IssuedToken first = given.create(Expiry.NEVER);
    IssuedToken second = rotate(first, HOUR);

    assertRefused(() -> rotate(first, HOUR), Reason.ROTATION_UNDER_WAY);
    IssuedToken third =
        rotations.rotate(first.token().id(), RotationRequest.of(HOUR, Expiry.UNSAID, true));

    assertUnknown(first);
    assertThat(given.works(second)).isTrue();
    assertThat(given.works(third)).isTrue();
    rotations.cancel(first.token().id());
    assertThat(given.works(second)).isTrue();
    assertUnknown(third);
    assertUnknown(first);
  }

  @Test
  void fiveReplacedValuesAreRecognisedForNinetyDays() {
    List<IssuedToken> issued = new ArrayList<>(List.of(given.create(Expiry.NEVER)));
    for (int i = 0; i < 7; i++) {
      clock.stop(NOW.plusSeconds(i));
      issued.add(rotate(issued.get(0), Duration.ZERO));
    }
    assertThat(issued.stream().filter(token -> known.find(token.secret()).isPresent()))
        .containsExactlyElementsOf(issued.subList(2, 8));

    clock.stop(NOW.plusSeconds(6).plus(TokenValue.RECOGNISED));
    issued.add(rotate(issued.get(0), Duration.ZERO));

    assertThat(issued.stream().filter(token -> known.find(token.secret()).isPresent()))
        .containsExactlyElementsOf(issued.subList(7, 9));
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
