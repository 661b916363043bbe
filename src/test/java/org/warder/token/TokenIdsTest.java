package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.warder.id.Id;
import org.warder.id.IdFactory;

class TokenIdsTest {

  private static final Instant MOMENT = Instant.parse("2026-11-26T10:00:00.000200Z");

  @Test
  void idsOfEarlierMomentsAreBeforeTheEnd() {
    Id earlier = at(MOMENT.minusNanos(1000));

    assertThat(earlier).isLessThan(TokenIds.endBefore(MOMENT, Duration.ZERO));
    Duration ahead = Duration.ofDays(2);
    assertThat(at(MOMENT.minusNanos(1000).plus(ahead)))
        .isGreaterThan(earlier)
        .isLessThan(TokenIds.endBefore(MOMENT, ahead));
  }

  @Test
  void listsPassOverLittleMoreThanTheyMust() {
    assertThat(at(MOMENT.plusMillis(2))).isGreaterThan(TokenIds.endBefore(MOMENT, Duration.ZERO));
    assertThat(at(MOMENT.minus(Duration.ofHours(2)))).isLessThan(TokenIds.firstSince(MOMENT));
    assertThat(at(MOMENT)).isGreaterThan(TokenIds.firstSince(MOMENT));
  }

  private static Id at(Instant moment) {
    return new IdFactory(Clock.fixed(moment, ZoneOffset.UTC)).next();
  }
}
