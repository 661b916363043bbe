package org.warder.system.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.warder.system.Http.Answer;
import org.warder.system.Warder;

/** What is asked to learn whether the server is up. */
class HealthST extends Warder {

  @Test
  void healthHasAllSixMembers() {
    Answer health = anonymous().get("/health");

    assertThat(health).isJson(200);
    assertThat(health.text("name")).isEqualTo("influxdb");
    assertThat(health.text("message")).isEqualTo("ready for queries and writes");
    assertThat(health.text("status")).isEqualTo("pass");
    assertThat(health.json().path("checks").isArray()).isTrue();
    assertThat(health.text("version")).isEqualTo(health.header("X-Influxdb-Version"));
    assertThat(health.text("commit")).isNotEmpty();
  }

  @Test
  void readyTellsSinceWhen() {
    Answer ready = anonymous().get("/ready");

    assertThat(ready).isJson(200);
    assertThat(ready.text("status")).isEqualTo("ready");
    assertThat(ready.text("started"))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    assertThat(ready.text("up")).matches("(\\d+h)?(\\d+m)?\\d+\\.\\d+s");
  }

  @Test
  void pingHasNoBody() {
    assertThat(anonymous().get("/ping")).isNoContent();
    assertThat(anonymous().send("HEAD", "/ping", null)).isNoContent();
  }
}
