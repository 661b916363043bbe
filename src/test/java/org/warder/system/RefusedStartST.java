package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server with mistakes that are found once the application begins does not start, and says why.
 */
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
    assertThat(refusals(server))
        .hasSize(2)
        .anyMatch(line -> line.matches(".*mine\\.yaml:3:\\d+: methods must be a list.*"))
        .anyMatch(line -> line.contains("mine.yaml:8:"));
  }

  @Test
  void aUsualLifetimeAboveTheGreatestIsTold() {
    OwnServer server =
        new OwnServer("lifetimes-against-each-other")
            .with("TOKEN_LIFETIME_DEFAULT", "90d")
            .with("TOKEN_LIFETIME_MAX", "30d");

    assertThat(server.startInVain()).isOne();
    assertThat(refusals(server))
        .singleElement()
        .asString()
        .contains("TOKEN_LIFETIME_DEFAULT must not be above TOKEN_LIFETIME_MAX");
  }

  @Test
  void aCertificateThatIsNoneIsTold() {
    Path certificate = Path.of("src/test/resources/org/warder/tls/rsa.crt");
    OwnServer server =
        new OwnServer("bad-certificate")
            .with("TLS_CERT", certificate.toAbsolutePath().toString())
            .with("TLS_KEY", folder.resolve("nowhere.key").toString());

    assertThat(server.startInVain()).isOne();
    assertThat(refusals(server))
        .singleElement()
        .asString()
        .contains("TLS_KEY must name a file that the server can read");
  }

  private static Stream<String> refusals(OwnServer server) {
    return server.messages().lines().filter(line -> line.contains("The server does not start: "));
  }
}
