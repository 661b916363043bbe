package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.MovableClock;
import org.warder.id.Id;
import org.warder.paging.Page;

/** Lists by the time of creation, whatever the clock of the machine shows. */
@ArquillianTest
class TokenCreationIT {

  /** Far from what the clock of the machine shows. */
  private static final Instant BEGIN = Instant.parse("2060-01-01T00:00:00Z");

  private static final int DAYS = 4;
  private static final int ALL = 50;

  @Inject private ExpiringTokens given;
  @Inject private MovableClock clock;

  private final List<Id> ids = new ArrayList<>();

  @BeforeEach
  void createOneEachDay() {
    given.begin();
    for (int day = 0; day < DAYS; day++) {
      clock.stop(BEGIN.plus(Duration.ofDays(day)));
      ids.add(given.create(Expiry.NEVER).token().id());
    }
  }

  @AfterEach
  void putClockRight() {
    clock.putRight();
  }

  @Test
  void thoseAfterADayAreTheRest() {
    assertThat(after(1, false, null)).containsExactly(ids.get(2), ids.get(3));
    assertThat(after(1, true, null)).containsExactly(ids.get(3), ids.get(2));
    assertThat(after(DAYS, false, null)).isEmpty();
    assertThat(after(-1, false, null)).containsExactlyElementsOf(ids);
  }

  @Test
  void thoseBeforeADayAreTheFirst() {
    assertThat(before(2, false, null)).containsExactly(ids.get(0), ids.get(1));
    assertThat(before(2, true, null)).containsExactly(ids.get(1), ids.get(0));
    assertThat(before(0, true, null)).isEmpty();
  }

  @Test
  void pagesGoOnWhereTheOneBeforeEnds() {
    assertThat(after(0, false, ids.get(2))).containsExactly(ids.get(3));
    assertThat(after(1, false, ids.get(0))).containsExactly(ids.get(2), ids.get(3));
    assertThat(before(3, true, ids.get(1))).containsExactly(ids.get(0));
  }

  private List<Id> after(int day, boolean descending, Id behind) {
    TokenCriteria criteria = TokenCriteria.parse(null, null, null, time(day));
    return given.listIds(criteria, new Page(ALL, 0, behind, descending));
  }

  private List<Id> before(int day, boolean descending, Id behind) {
    TokenCriteria criteria = TokenCriteria.parse(null, null, time(day), null);
    return given.listIds(criteria, new Page(ALL, 0, behind, descending));
  }

  private static String time(int day) {
    return BEGIN.plus(Duration.ofDays(day)).toString();
  }
}
