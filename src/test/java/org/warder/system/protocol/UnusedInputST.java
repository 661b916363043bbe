package org.warder.system.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Warder;

/** Parameters and headers that say nothing to the server are no error. */
class UnusedInputST extends Warder {

  private final Fixtures fixtures = new Fixtures(operator());

  @Test
  void firstOfSeveralQueryParametersWinsAndEmptyOnesCountAsNone() {
    Made first = fixtures.user();
    Made second = fixtures.user();

    assertThat(names("/api/v2/users?name=" + first.name() + "&name=" + second.name()))
        .containsExactly(first.name());
    assertThat(names("/api/v2/users?id=&name=&limit=&offset=&after=&descending="))
        .isNotEmpty()
        .isEqualTo(names("/api/v2/users"));
    assertThat(names("/api/v2/users?limit=1&limit=0&nope=1")).hasSize(1);
    assertThat(operator().get("/api/v2/orgs?org=&orgID=&userID=")).isJson(200);
    assertThat(operator().get("/api/v2/buckets?id=&name=&org=&orgID=")).isJson(200);
    assertThat(operator().get("/api/v2/telegrafs?org=&orgID=")).isJson(200);
    assertThat(operator().get("/api/v2/authorizations?id=&token=&userID=&user=&orgID=&org="))
        .isJson(200);
  }

  private static List<String> names(String path) {
    return operator().get(path).json().path("users").findValuesAsText("name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en;q=abc", "en_US,*;q=2", ";;"})
  void languagesAreNotLookedAt(String languages) {
    assertThat(operator().get("/api/v2/users", "Accept-Language", languages)).isJson(200);
    assertThat(anonymous().get("/api/v2/setup", "Accept-Language", languages)).isJson(200);
  }

  @Test
  void tracingHeadersAreTolerated() {
    assertThat(
            operator()
                .get("/api/v2/users", "Zap-Trace-Span", "x", "influx-debug-id", "y", "Prefer", "z"))
        .hasStatus(200);
  }
}
