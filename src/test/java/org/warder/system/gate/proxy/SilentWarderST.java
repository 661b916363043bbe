package org.warder.system.gate.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A Warder that says nothing holds nobody up. Traefik waits for 30 seconds, and cannot be told. */
class SilentWarderST {

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TRAEFIK")
  void isNotWaitedFor(Proxy kind) {
    assumeTrue(kind.program().isPresent(), "NOT RUN: " + kind + " is not installed");
    try (Backend backend = new Backend("204 No Content");
        Backend silent = new Backend(null);
        RunningProxy proxy = new RunningProxy(kind, silent.port(), backend.port())) {
      Instant begin = Instant.now();
      ProxyTrapsST.assertRefused(proxy, backend);
      assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }
  }
}
