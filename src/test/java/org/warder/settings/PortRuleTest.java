package org.warder.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ports that other processes have are in RefusedStartST. */
class PortRuleTest {

  @Test
  void aPortThatThisProcessHasOpenedIsNobodyElses() throws IOException {
    try (ServerSocket own = new ServerSocket(0)) {
      String port = Integer.toString(own.getLocalPort());

      assertThat(
              mistakes(
                  Map.of("HTTP_HOST", "*", "HTTP_PORT", port, "OPS_HOST", "*", "OPS_PORT", port)))
          .isEmpty();
    }
  }

  @Test
  void whatIsToldAnywayIsNotAskedFor() {
    assertThat(mistakes(Map.of("HTTP_HOST", "192.0.2.1", "HTTP_PORT", "1", "OPS_PORT", "x")))
        .isEmpty();
    assertThat(mistakes(Map.of("HTTP_HOST", "*", "HTTP_PORT", "-1", "TLS_CERT", "c"))).isEmpty();
  }

  private static List<String> mistakes(Map<String, String> settings) {
    return PortRule.mistakes(name -> Optional.ofNullable(settings.get(name)));
  }
}
