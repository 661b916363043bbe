package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifetimeSettingsTest {

  private static final Optional<Duration> MONTH = Optional.of(Duration.ofDays(30));

  @Test
  void defaultIsAtMostTheMaximum() {
    assertThat(new LifetimeSettings(MONTH, MONTH).usual()).isEqualTo(MONTH);
    assertThat(new LifetimeSettings(MONTH, Optional.empty()).max()).isEmpty();
    assertThatThrownBy(() -> new LifetimeSettings(MONTH.map(month -> month.plusSeconds(1)), MONTH))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("TOKEN_LIFETIME_DEFAULT must not be above TOKEN_LIFETIME_MAX");
  }
}
