package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server with mistakes in what its settings name, or in two of them beside each other, does not
 * start, and tells all at once.
 */
class RefusedStartST {

  @TempDir private Path folder;

  @Test
  void aPortThatSomebodyElseHasIsTold() throws IOException {
    try (ServerSocket other = new ServerSocket(0)) {
      String port = Integer.toString(other.getLocalPort());
      OwnServer server = new OwnServer("taken-port").with("HTTP_PORT", port);

      assertThat(server.startInVain()).isOne();
      assertThat(refusals(server))
          .singleElement()
          .asString()
          .contains("HTTP_PORT must be a port that the server can open, and not " + port + ": ");
    }
  }

  /** A class is missing, as in an installation that is not whole. */
  @Test
  void anApplicationThatCannotBeStartedEndsTheServer() throws IOException {
    OwnServer server = new OwnServer("broken-application");
    URI war = URI.create("jar:" + server.folder().server("apps/warder.war").toUri());
    try (FileSystem files = FileSystems.newFileSystem(war, Map.of())) {
      Files.delete(files.getPath("WEB-INF/classes/org/warder/database/backup/BackupRequest.class"));
    }

    assertThat(server.startInVain()).isOne();
    assertThat(refusals(server)).singleElement().asString().contains("cannot be started");
  }

  private static List<String> refusals(OwnServer server) {
    return server.messages().lines().filter(line -> line.contains("does not start: ")).toList();
  }

  @Test
  void allMistakesAreTold() throws IOException {
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
    Path certificate = Path.of("src/test/resources/org/warder/tls/rsa.crt");
    OwnServer server =
        new OwnServer("refused")
            .with("GATE_ROUTES", folder.toString())
            .with("TOKEN_LIFETIME_DEFAULT", "90d")
            .with("TOKEN_LIFETIME_MAX", "30d")
            .with("USAGE_DAYS", "0")
            .with("TLS_CERT", certificate.toAbsolutePath().toString())
            .with("TLS_KEY", folder.resolve("nowhere.key").toString())
            .with("TLS_CLIENT_CA", folder.resolve("nowhere.crt").toString());

    assertThat(server.startInVain()).isOne();
    assertThat(refusals(server))
        .hasSize(6)
        .anyMatch(line -> line.matches(".*mine\\.yaml:3:\\d+: methods must be a list.*"))
        .anyMatch(line -> line.contains("mine.yaml:8:"))
        .anyMatch(line -> line.contains("TOKEN_LIFETIME_DEFAULT must not be above TOKEN_LIFETIME"))
        .anyMatch(line -> line.contains("USAGE_DAYS must be at least 1"))
        .anyMatch(line -> line.contains("TLS_KEY must name a file that the server can read"))
        .anyMatch(line -> line.contains("TLS_CLIENT_CA must name a file that the server can read"));
  }
}
