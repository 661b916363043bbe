package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifetimeTextTest {

  @ParameterizedTest
  @CsvSource({
    "P90D, 90 days",
    "PT24H, 1 day",
    "PT36H, 36 hours",
    "PT1H, 1 hour",
    "PT90M, 90 minutes",
    "PT61S, 61 seconds",
    "PT1S, 1 second",
  })
  void isInTheLargestUnitThatDivides(Duration lifetime, String text) {
    assertThat(LifetimeText.of(lifetime)).isEqualTo(text);
  }
}
