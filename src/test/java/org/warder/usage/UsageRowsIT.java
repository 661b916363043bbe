package org.warder.usage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.MovableClock;
import org.warder.database.Transaction;
import org.warder.id.Id;

/** What is left of the use of many tokens goes in parts, so that no table is locked as a whole. */
@ArquillianTest
class UsageRowsIT {

  @Inject private UsageRows rows;
  @Inject private UsageGiven given;
  @Inject private Transaction transaction;
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
  void tokensWithManyDaysAreRemovedOneAfterTheOther() {
    Id first = given.token();
    Id unused = given.token();
    Id second = given.token();
    given.days(first, 2048);
    given.days(second, 2048);

    List<List<Id>> parts = transaction.call(() -> rows.parts(List.of(first, unused, second)));
    assertThat(parts).containsExactly(List.of(first), List.of(second));
    parts.forEach(part -> transaction.run(() -> rows.removeRest(part)));
    assertThat(transaction.call(() -> rows.parts(List.of(first, second)))).isEmpty();
  }

  @Test
  void tokensWithFewDaysAreRemovedTogether() {
    List<Id> tokens = List.of(given.token(), given.token());
    tokens.forEach(token -> given.days(token, 1024));

    assertThat(transaction.call(() -> rows.parts(tokens))).containsExactly(tokens);
    tokens.forEach(given::delete);
    assertThat(transaction.call(() -> rows.parts(tokens))).isEmpty();
  }
}
