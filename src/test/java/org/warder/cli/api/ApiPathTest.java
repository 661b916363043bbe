package org.warder.cli.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiPathTest {
  @Test
  void escapesSegmentsSoThatAnIdStaysOne() {
    assertThat(ApiPath.of("users", "a/b c")).hasToString("/api/v2/users/a%2Fb%20c");
    assertThat(ApiPath.of("users", "ö?%#")).hasToString("/api/v2/users/%C3%B6%3F%25%23");
    assertThat(ApiPath.of("users", "")).hasToString("/api/v2/users/");
  }

  @Test
  void sortsTheQueryAndLeavesOutWhatIsEmpty() {
    assertThat(ApiPath.of("users").with("name", "a b&c").with("id", "1").with("org", ""))
        .hasToString("/api/v2/users?id=1&name=a+b%26c");
  }
}
