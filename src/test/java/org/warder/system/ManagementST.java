package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The management port, and that it is not the API port. */
class ManagementST extends Warder {

  private static Http management() {
    return new Http(managementUrl(), null);
  }

  @Test
  void healthAndMetricsAreAtTheManagementPort() {
    assertThat(management().get("/health/ready").json().path("status").asText()).isEqualTo("UP");
    assertThat(management().get("/health/ready").body()).contains("\"database\"");
    assertThat(management().get("/metrics").body()).contains("# TYPE");
  }

  @Test
  void theyAreNotAtTheApiPort() {
    assertThat(anonymous().get("/metrics").status()).isEqualTo(404);
    assertThat(anonymous().get("/health/ready").status()).isEqualTo(404);
  }

  @Test
  void theApiIsNotAtTheManagementPort() {
    assertThat(management().get("/api/v2").status()).isEqualTo(404);
    assertThat(management().get("/ping").status()).isEqualTo(404);
  }
}
