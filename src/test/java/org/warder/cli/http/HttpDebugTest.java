package org.warder.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.warder.cli.CliRun;
import org.warder.cli.FakeServer;

class HttpDebugTest {
  private final FakeServer server = new FakeServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void showsNoSecretWhenItShowsTheTraffic() {
    server.on("GET /api/v2/authorizations/1", 200, "{\"id\":\"1\",\"token\":\"s3\\\"cret\"}");

    var result =
        CliRun.against(server).with("INFLUX_TOKEN", "mine").run("auth list -i 1 --http-debug");
    assertThat(result.err())
        .contains("> GET " + server.url() + "/api/v2/authorizations/1", "< 200", "[hidden]")
        .doesNotContain("mine", "cret");
  }

  @Test
  void showsNoPasswordThatIsSent() {
    server.on("POST /api/v2/users/7/password", 204, null, "");

    var result =
        CliRun.against(server)
            .input("old s3cret\n")
            .runWords(
                "user",
                "password",
                "-i",
                "7",
                "-p",
                "new s3cret",
                "--old-password-file",
                "-",
                "--http-debug");
    assertThat(result.exit()).isZero();
    assertThat(result.err())
        .contains("{\"oldPassword\":\"[hidden]\",\"password\":\"[hidden]\"}")
        .doesNotContain("s3cret");
  }
}
