package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.MovableClock;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.usage.UsageGiven;
import org.warder.usage.UsageRecorder;
import org.warder.usage.UsedToken;
import org.warder.user.Status;
import org.warder.user.UserChange;
import org.warder.user.UserService;

/** A token that is in memory is shown as it was committed last, by whomever. */
@ArquillianTest
class StoredTokensIT {

  private static final Duration HOUR = Duration.ofHours(1);

  @Inject private TokenReadService single;
  @Inject private TokenService tokens;
  @Inject private RotationService rotations;
  @Inject private BulkService bulk;
  @Inject private UserService users;
  @Inject private StoredTokens stored;
  @Inject private ExpiringTokens given;
  @Inject private UsageGiven usage;
  @Inject private MovableClock clock;
  @Inject private UserTransaction transaction;

  private Id id;

  @BeforeEach
  void begin() {
    given.begin();
    usage.begin();
    id = given.create(Expiry.NEVER).token().id();
    // It is in memory from now on.
    single.get(id);
  }

  @AfterEach
  void putClockRight() {
    clock.putRight();
  }

  @Test
  void isTheSameObjectUntilItChanges() {
    StoredToken known = stored.find(id).orElseThrow();
    assertThat(stored.find(id)).containsSame(known);
    describe("x");
    assertThat(stored.find(id).orElseThrow()).isNotSameAs(known);
  }

  @Test
  void changeIsShown() {
    tokens.update(id, new TokenChange("inactive", "text", "2027-01-01T00:00:00Z"));
    TokenDetails shown = single.get(id);
    assertThat(shown.effectiveStatus()).isEqualTo(EffectiveStatus.INACTIVE);
    assertThat(shown.token().description()).isEqualTo("text");
    assertThat(shown.token().lifetime().expiresAt()).isEqualTo("2027-01-01T00:00:00Z");
    assertThat(shown.token().lifetime().length()).isPresent();
  }

  @Test
  void deletionIsShown() {
    tokens.delete(id);
    assertGone();
  }

  @Test
  void rotationAndItsEndAreShown() {
    rotations.rotate(id, RotationRequest.of(HOUR, Expiry.UNSAID, false));
    assertThat(single.get(id).rotation().orElseThrow().previousWorksUntil())
        .isEqualTo(single.get(id).asOf().plus(HOUR));
    rotations.finish(id);
    assertThat(single.get(id).rotation()).isEmpty();
  }

  @Test
  void changesOfManyAreShown() {
    TokenFilter ofOwner =
        new TokenFilter(null, null, given.owner(), null, null, null, TokenCriteria.NONE);
    bulk.change(new BulkRequest(ofOwner, BulkChange.INACTIVE, null, false, 1L, true));
    assertThat(single.get(id).token().status()).isEqualTo(Status.INACTIVE);
    bulk.change(new BulkRequest(ofOwner, BulkChange.DELETE, null, false, 1L, true));
    assertGone();
  }

  @Test
  void ownerIsShownAsTheyAre() {
    String name = "user-" + UUID.randomUUID();
    users.update(given.owner(), new UserChange(name, Status.INACTIVE));
    assertThat(single.get(id).user()).isEqualTo(name);
    assertThat(single.get(id).effectiveStatus()).isEqualTo(EffectiveStatus.OWNER_INACTIVE);
  }

  @Test
  void useThatAnotherServerHasCountedIsShownOnceItIsWritten() {
    UsageRecorder other = usage.server();
    use(other, single.get(id));
    other.reused(id);
    assertThat(single.get(id).usage().lastUsedAt()).isNull();

    usage.flush(other);
    assertThat(single.get(id).usage().lastUsedAt()).isEqualTo(clock.now());
    assertThat(single.get(id).usage().lastReusedAt()).isEqualTo(clock.now());
  }

  @Test
  void useOfAValueIsShownOnceItIsWritten() {
    rotations.rotate(id, RotationRequest.of(HOUR, Expiry.UNSAID, false));
    TokenDetails rotated = single.get(id);
    UsageRecorder other = usage.server();
    use(other, rotated);
    usage.flush(other);
    assertThat(single.get(id).rotation().orElseThrow().currentLastUsedAt()).contains(clock.now());
  }

  @Test
  void transactionItselfSeesWhatItHasChangedAndNobodyElse() throws Exception {
    transaction.begin();
    describe("x");
    assertThat(single.get(id).token().description()).isEqualTo("x");
    assertThat(CompletableFuture.supplyAsync(this::description).join()).isEmpty();
    transaction.rollback();
    assertThat(description()).isEmpty();
  }

  /** While others read without a pause, so that a change comes between each part of a read. */
  @Test
  void whoReadsAfterAChangeNeverSeesWhatWasBefore() {
    AtomicBoolean ends = new AtomicBoolean();
    CompletableFuture<Void> readers =
        CompletableFuture.allOf(readUntil(ends), readUntil(ends), readUntil(ends));
    try {
      for (int i = 0; i < 200; i++) {
        describe("change " + i);
        assertThat(description()).isEqualTo("change " + i);
      }
    } finally {
      ends.set(true);
    }
    readers.join();
  }

  private CompletableFuture<Void> readUntil(AtomicBoolean ends) {
    return CompletableFuture.runAsync(
        () -> {
          while (!ends.get()) {
            description();
          }
        });
  }

  /** By its current value. */
  private static void use(UsageRecorder server, TokenDetails used) {
    Token token = used.token();
    server.allowed(
        new UsedToken(token.id(), used.values().current().id(), token.permissions()),
        token.permissions().permissions(),
        ExpiringTokens.ORIGIN);
  }

  private void assertGone() {
    assertThatThrownBy(() -> single.get(id)).isInstanceOf(ServiceException.class);
  }

  private void describe(String text) {
    tokens.update(id, new TokenChange(null, text, null));
  }

  private String description() {
    return stored.find(id).orElseThrow().token().description();
  }
}
