package org.warder.usage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of what a client says of itself, only what is known beforehand is kept. */
class OriginTest {

  @ParameterizedTest
  @CsvSource({
    "Telegraf/1.30 Go/1.22, telegraf",
    "influx/2.7.5 (linux) Sha/0 Date/0, influx",
    "influxdb-client-java/6.0, influxdb-client",
    "curl/8.5.0, curl",
    "Mozilla/5.0 (X11), browser",
    "secret-in-a-header, other",
    ", none"
  })
  void agentIsAFamily(String header, String family) {
    assertThat(Origin.of("10.0.0.7", header, "GET", Origin.API).agent()).isEqualTo(family);
  }

  @Test
  void methodIsAKnownOne() {
    assertThat(Origin.of(null, null, "PATCH", Origin.API).method()).isEqualTo("PATCH");
    assertThat(Origin.of(null, null, "secret", Origin.API).method()).isEqualTo("other");
  }

  @Test
  void textFitsItsColumn() {
    Origin origin = Origin.of("1".repeat(200), null, "GET", Origin.gate("m".repeat(200)));

    assertThat(origin.address()).hasSize(100);
    assertThat(origin.through()).hasSize(100).startsWith("gate:mm");
  }
}
