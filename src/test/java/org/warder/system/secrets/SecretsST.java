package org.warder.system.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.warder.system.Http;
import org.warder.system.OwnServer;
import org.warder.system.TraceCollector;
import org.warder.system.databases.Database;
import org.warder.system.databases.OwnPostgres;
import org.warder.system.ui.SecretPages;

/**
 * Passwords and tokens go through all that Warder does with them, and none is anywhere afterwards
 * (src/docs/security.md, Secrets that are left). {@code -Dwarder.canaries=200} sends so many, and
 * also to a server of several on PostgreSQL.
 */
class SecretsST {

  private static final int CANARIES = Integer.getInteger("warder.canaries", 1);
  private static final String REFUSAL =
      "setup needs the value of the setting SETUP_SECRET in the member setupSecret";

  /** What Warder can say of what it does, and all statements. */
  private static final String TRACE =
      "<server><logging traceSpecification='*=info:org.warder.*=all:eclipselink.sql=all'"
          + " traceFileName='trace.log'/></server>";

  @TempDir private Path commandLine;
  @TempDir private Path profile;
  @TempDir private Path postgresFiles;

  private final Canaries canaries = new Canaries();
  private final String setupSecret = canaries.password(Bounds.SETUP_SECRET);
  private final String credential = canaries.token(Bounds.CREDENTIAL);
  private final String password = canaries.password("setup");
  private final Places places = new Places(canaries);

  @Test
  void secretsAreNowhere() throws IOException {
    OwnServer server = new OwnServer("secrets", Database.DERBY.create()).asShipped();
    try (server) {
      Site site = send(start(server));
      search(server, site, server.folder().data());
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "warder.canaries", matches = "\\d+")
  void secretsAreNowhereOnPostgresqlAlsoWhenThatFails() throws IOException {
    EmbeddedPostgres postgres =
        OwnPostgres.builder().setDataDirectory(postgresFiles.resolve("data")).start();
    OwnServer server =
        new OwnServer(
                "secrets-on-postgresql",
                Map.of(
                    "DB_URL", postgres.getJdbcUrl("postgres", "postgres"), "DB_USER", "postgres"))
            .asShipped()
            .with("SERVERS", "several");
    try (postgres;
        server) {
      Site site = send(start(server));
      Path copy = postgresFiles.resolve("copy");
      copy(postgresFiles.resolve("data"), copy);
      postgres.close();
      new OutageFlows(site).run();
      search(server, site, copy);
    }
  }

  private OwnServer start(OwnServer server) throws IOException {
    Path trace = server.folder().server("configDropins/overrides/trace.xml");
    Files.createDirectories(trace.getParent());
    Files.writeString(trace, TRACE);
    server.folder().writeNoIncidents();
    return server
        .with("SETUP_SECRET", setupSecret)
        .with("GATE_UPSTREAM_AUTHORIZATION", "Token " + credential)
        .with("LOG_FORMAT", "json")
        .with("TRACES", "otlp")
        .with("OTEL_EXPORTER_OTLP_ENDPOINT", TraceCollector.INSTANCE.url())
        // Milliseconds until spans are sent.
        .with("OTEL_BSP_SCHEDULE_DELAY", "100")
        .start();
  }

  private Site send(OwnServer server) throws IOException {
    refuseSetup(server.http());
    try (SecretPages pages = new SecretPages(server.url(), profile, canaries)) {
      String token = pages.setUp(Places.OPERATOR, password, setupSecret);
      Site site = Site.of(server.url(), token, canaries);
      do {
        new PasswordFlows(site).run();
        new TokenFlows(site).run();
        new CommandLineFlows(site, commandLine).run();
        pages.run(site.instance, site.fixtures, Places.OPERATOR, password);
      } while (canaries.count() < CANARIES);
      pages.states().forEach(places::text);
      return site;
    }
  }

  /** Only those set the server up who know its secret (src/docs/api.md, Setup). */
  private void refuseSetup(Http http) {
    for (String shown : new String[] {"", "cnry", setupSecret + " ", setupSecret.toUpperCase()}) {
      String body = "{\"username\": \"u\", \"setupSecret\": \"" + shown + "\"}";
      assertThat(http.post("/api/v2/setup", body)).isError(403, "forbidden", REFUSAL);
    }
    assertThat(http.post("/api/v2/setup", "{}")).isError(403, "forbidden", REFUSAL);
    assertThat(http.get("/api/v2/setup").text("allowed")).isEqualTo("true");
    String body = "{\"setupSecret\": \"" + setupSecret + "\"}";
    assertThat(http.post("/api/v2/setup", body)).hasStatus(422);
  }

  private void search(OwnServer server, Site site, Path database) throws IOException {
    assertThat(site.statuses()).contains(400, 401, 403, 404, 405, 413, 422, 501);
    site.answers().forEach(places::text);
    places.server(server).database(database).browser(profile).commandLine(commandLine);
    places.heap(server);
    System.out.println(places.report());
    places.assertNothingFound();
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : SecretSearch.filesOf(from)) {
      Path copy = to.resolve(from.relativize(file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }
}
