package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CloneNameTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.891Z");

  @Test
  void saysWhenInUtc() {
    assertThat(CloneName.of(" grafana ", NOW)).isEqualTo("grafana (cloned at 2026-03-04 05:06:07)");
  }

  @Test
  void suffixesStack() {
    assertThat(CloneName.of(CloneName.of("a", NOW), NOW))
        .isEqualTo("a (cloned at 2026-03-04 05:06:07) (cloned at 2026-03-04 05:06:07)");
  }

  @Test
  void tokenWithoutDescriptionGetsTheSuffixAlone() {
    assertThat(CloneName.of("", NOW)).isEqualTo(" (cloned at 2026-03-04 05:06:07)");
  }
}
