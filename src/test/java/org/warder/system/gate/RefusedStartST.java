package org.warder.system.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warder.system.OwnServer;

/** A server with mistakes in what the gate is configured with does not start, and says why. */
class RefusedStartST {

  @TempDir private Path folder;

  @Test
  void allMistakesOfRouteMapsAreTold() throws IOException {
    Files.writeString(
        folder.resolve("mine.yaml"),
        """
        backend: influxdb3
        routes:
          - methods: GET
            path: /a
            needs: public
          - methods: [GET]
            path: /b
            needs: everything
        """);

    OwnServer server = new OwnServer("bad-routes").with("GATE_ROUTES", folder.toString());

    assertThat(server.startInVain()).isOne();
    assertThat(server.messages())
        .contains("The server does not start: ", "mine.yaml:3:", "methods must be a list")
        .contains("mine.yaml:8:");
  }

  @Test
  void aCredentialThatIsNoneIsTold() throws IOException {
    Files.writeString(folder.resolve("influxdb3-core"), "the-secret-alone");

    OwnServer server =
        new OwnServer("bad-credential")
            .with("GATE_CREDENTIALS", folder.toString())
            .with("GATE_UPSTREAM_AUTHORIZATION", "another-secret");

    assertThat(server.startInVain()).isOne();
    assertThat(server.messages())
        .contains(
            "The server does not start: GATE_UPSTREAM_AUTHORIZATION must be Bearer or Token",
            "influxdb3-core must be Bearer or Token")
        .doesNotContain("the-secret-alone", "another-secret");
  }
}
