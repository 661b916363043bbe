package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.token.ExpiringTokens.HELD;
import static org.warder.token.ExpiringTokens.NOW;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.MovableClock;
import org.warder.id.Id;
import org.warder.paging.Page;

/** Which tokens were created before and after a moment, whatever their ids tell. */
@ArquillianTest
class CreationFilterIT {

  @Inject private ExpiringTokens given;
  @Inject private MovableClock clock;

  @BeforeEach
  void begin() {
    given.begin();
    given.actAsOperator();
  }

  @AfterEach
  void putClockRight() {
    clock.putRight();
  }

  @Test
  void momentsAreThoseOfTheCreationWhereTheClockWasPutBack() {
    Id first = given.create(HELD).token().id();
    clock.stop(NOW.minus(Duration.ofDays(2)));
    Id second = given.create(HELD).token().id();
    assertThat(second.value()).as("ids ascend").isGreaterThan(first.value());

    Instant between = NOW.minus(Duration.ofDays(1));
    assertThat(found(between, null)).containsExactly(second);
    assertThat(found(null, between)).containsExactly(first);
    assertThat(found(NOW.minus(Duration.ofDays(2)), null)).isEmpty();
    assertThat(found(NOW.plusSeconds(1), null)).containsExactly(first, second);
  }

  private List<Id> found(Instant before, Instant after) {
    TokenCriteria created = TokenCriteria.parse("", "", text(before), text(after));
    return given.listIds(created, Page.ALL);
  }

  private static String text(Instant moment) {
    return moment == null ? "" : moment.toString();
  }
}
