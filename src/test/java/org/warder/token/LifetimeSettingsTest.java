package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifetimeSettingsTest {

  private static final Optional<Duration> MONTH = Optional.of(Duration.ofDays(30));

  @Test
  void defaultIsAtMostTheMaximum() {
    Optional<Duration> more = MONTH.map(month -> month.plusSeconds(1));

    assertThat(new LifetimeSettings(MONTH, MONTH).mistake()).isEmpty();
    assertThat(new LifetimeSettings(MONTH, Optional.empty()).mistake()).isEmpty();
    assertThat(new LifetimeSettings(Optional.empty(), MONTH).mistake()).isEmpty();
    assertThat(new LifetimeSettings(more, MONTH).mistake())
        .contains("TOKEN_LIFETIME_DEFAULT must not be above TOKEN_LIFETIME_MAX");
  }
}
