package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Shell scripts as InfluxDB's documentation has them, with {@code curl} and {@code jq}. */
class ShellScriptST extends Warder {

  @Test
  void createsAUserFindsThemByNameAndIssuesThemAToken() throws Exception {
    String name = unique("iot_user_1");
    Output output = run("src/test/shell/token-for-a-new-user.sh", name);

    assertThat(output.exitCode()).as(output.text()).isZero();
    assertThat(output.text()).matches("wrd_[0-9A-Za-z]{49}\n");
    Http token = anonymous().withToken(output.text().strip());
    assertThat(token.get("/api/v2/buckets/" + instance().bucketId()).status()).isEqualTo(200);
    assertThat(token.get("/api/v2/me").status()).isEqualTo(401);
    JsonNode tokens = operator().get("/api/v2/authorizations?user=" + name).json();
    assertThat(tokens.path("authorizations")).hasSize(1);
    assertThat(tokens.at("/authorizations/0/user").asText()).isEqualTo(name);
    assertThat(tokens.at("/authorizations/0/description").asText()).isEqualTo("iot-center-device");
  }

  @Test
  void scriptStopsWhereTheServerRefuses() throws Exception {
    String name = unique("iot_user_2");
    run("src/test/shell/token-for-a-new-user.sh", name);
    Output again = run("src/test/shell/token-for-a-new-user.sh", name);

    assertThat(again.exitCode()).isNotZero();
    assertThat(again.text()).contains("422").doesNotContain("wrd_");
  }

  private record Output(int exitCode, String text) {}

  private static Output run(String script, String userName)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(List.of("sh", script)).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "INFLUX_URL", instance().url().toString().replaceAll("/$", ""),
                "INFLUX_TOKEN", instance().operatorToken(),
                "INFLUX_ORG_ID", instance().orgId(),
                "INFLUX_USER", userName));
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Output(process.exitValue(), text);
  }
}
