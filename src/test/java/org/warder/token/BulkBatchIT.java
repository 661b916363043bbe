package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.MovableClock;
import org.warder.database.Queries;
import org.warder.database.RowLocks;
import org.warder.database.Transaction;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.user.Status;

/** A batch of many tokens leaves those that are other ones since they were looked for. */
@ArquillianTest
class BulkBatchIT {

  private static final Queries.Condition<Token> ANY = (cb, token) -> cb.conjunction();

  @Inject private BulkWork work;
  @Inject private BulkRepository repository;
  @Inject private TokenReadService single;
  @Inject private TokenService tokens;
  @Inject private ExpiringTokens given;
  @Inject private MovableClock clock;
  @Inject private RowLocks locks;
  @Inject private Transaction parts;
  @Inject private UserTransaction transaction;

  private IssuedToken one;
  private IssuedToken two;
  private BulkPlan plan;

  @BeforeEach
  void begin() {
    given.begin();
    one = given.create(Expiry.NEVER);
    two = given.create(Expiry.NEVER);
    plan = new BulkPlan();
    plan.change(id(one));
    plan.change(id(two));
    clock.stop(later(1));
  }

  @AfterEach
  void putClockRight() {
    clock.putRight();
  }

  @Test
  void tokenThatNoLongerMatchesIsNotRemoved() {
    setStatus(two, Status.INACTIVE);

    long removed =
        carryOut(BulkChange.DELETE, (cb, token) -> cb.equal(token.get("status"), Status.INACTIVE));

    assertThat(removed).isEqualTo(1);
    assertThat(given.listIds(TokenCriteria.NONE, Page.ALL)).containsExactly(id(one));
    assertThat(given.works(one)).isTrue();
  }

  @Test
  void tokenThatIsSoAlreadyIsNotTouched() {
    setStatus(one, Status.INACTIVE);
    Instant since = single.get(id(one)).token().updatedAt();
    clock.stop(later(2));

    assertThat(carryOut(BulkChange.INACTIVE, ANY)).isEqualTo(1);

    assertThat(single.get(id(one)).token().updatedAt()).isEqualTo(since);
    assertThat(single.get(id(two)).token().updatedAt()).isEqualTo(later(2));
    assertThat(given.works(two)).isFalse();
  }

  @Test
  void tokenThatEndsEarlierMeanwhileKeepsItsEnd() {
    given.update(one, later(2).toString());

    assertThat(carryOut(BulkChange.EXPIRE, ANY)).isEqualTo(1);

    assertThat(given.lifetime(one).expiresAt()).isEqualTo(later(2));
    assertThat(given.lifetime(two).expiresAt()).isEqualTo(later(10));
    assertThat(given.lifetime(two).length()).contains(Duration.ofHours(9));
  }

  @Test
  void tokenThatIsGoneIsNotCounted() {
    tokens.delete(id(one));

    assertThat(carryOut(BulkChange.INACTIVE, ANY)).isEqualTo(1);
    assertThat(carryOut(BulkChange.ACTIVE, ANY)).isEqualTo(1);
    assertThat(carryOut(BulkChange.EXPIRE, ANY)).isEqualTo(1);
    assertThat(carryOut(BulkChange.DELETE, ANY)).isEqualTo(1);
    assertThat(carryOut(BulkChange.DELETE, ANY)).isZero();
  }

  @Test
  void nobodyElseChangesATokenUntilItsBatchIsDone() throws Exception {
    List<Id> both = List.of(id(one), id(two));
    transaction.begin();
    CompletableFuture<Set<Id>> other;
    try {
      assertThat(repository.lock(both)).containsExactlyInAnyOrderElementsOf(both);
      other = CompletableFuture.supplyAsync(() -> parts.call(() -> repository.lock(both)));
      while (!locks.isAnyoneWaiting() && !other.isDone()) {
        Thread.onSpinWait();
      }
      assertThat(other).isNotDone();
    } finally {
      transaction.rollback();
    }
    assertThat(other.join()).hasSize(2);
  }

  private long carryOut(BulkChange change, Queries.Condition<Token> wanted) {
    return work.carryOut(plan, new BulkOrder(change, wanted, later(10), clock.now()));
  }

  private void setStatus(IssuedToken token, Status status) {
    tokens.update(id(token), TokenChange.status(status));
  }

  private static Id id(IssuedToken token) {
    return token.token().id();
  }

  private static Instant later(long hours) {
    return ExpiringTokens.NOW.plus(Duration.ofHours(hours));
  }
}
