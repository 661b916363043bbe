package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** The management port, and that it is not the API port. */
class OperationsST extends Warder {

  private static Http operations() {
    return new Http(URI.create("http://localhost:" + System.getProperty("ops.port")), null);
  }

  @Test
  void healthAndMetricsAreAtTheManagementPort() {
    instance();

    assertThat(operations().get("/health/ready").json().path("status").asText()).isEqualTo("UP");
    assertThat(operations().get("/health/ready").body()).contains("\"database\"");
    assertThat(operations().get("/metrics").body()).contains("# TYPE");
  }

  @Test
  void theyAreNotAtTheApiPort() {
    assertThat(anonymous().get("/metrics").status()).isEqualTo(404);
    assertThat(anonymous().get("/health/ready").status()).isEqualTo(404);
  }

  @Test
  void theApiIsNotAtTheManagementPort() {
    assertThat(operations().get("/api/v2").status()).isEqualTo(404);
    assertThat(operations().get("/ping").status()).isEqualTo(404);
  }
}
