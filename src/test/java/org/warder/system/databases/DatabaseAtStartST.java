package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warder.ServerFolder;
import org.warder.system.OwnServer;

/** A server that cannot use its database when it starts. */
class DatabaseAtStartST {

  private static final String AGAIN = "cannot be reached yet, and is asked again";
  private static final String END = "The server does not start: ";

  @TempDir private Path folder;

  @Test
  void oneThatIsNotThereYetIsWaitedFor() throws Exception {
    int port = ServerFolder.freePort();
    OwnServer server = at("jdbc:postgresql://localhost:" + port + "/postgres", "postgres");
    server.launch();
    server.await(() -> server.folder().hasLogged(AGAIN), "the server waits");
    try (EmbeddedPostgres postgres = OwnPostgres.builder().setPort(port).start();
        OwnServer waiting = server) {
      waiting.awaitHealth();
      assertThat(waiting.management().get("/health/ready").status()).isEqualTo(200);
      assertThat(linesWith(waiting, "database of DB_URL")).allMatch(line -> line.contains(AGAIN));
      assertNoTrace(waiting);
    }
  }

  @Test
  void whoIsAskedToEndDoesNotWaitAnyLonger() {
    OwnServer server = at("jdbc:postgresql://localhost:1/warder", "warder");
    server.launch();
    server.await(() -> server.folder().hasLogged(AGAIN), "the server waits");

    assertThat(server.stop()).as("of Java that was asked to end").isEqualTo(143);
    assertNoTrace(server);
  }

  @Test
  void oneThatDoesNotComeEndsTheServer() {
    OwnServer server =
        at("jdbc:postgresql://localhost:1/warder", "warder").with("START_PATIENCE", "4");

    assertRefused(
        server, "DB_URL must name a database that can be reached within 4 s: ", "refused");
    assertThat(linesWith(server, AGAIN)).isNotEmpty();
  }

  @Test
  void oneThatRefusesEndsTheServerWithTheNameOfTheSetting() throws Exception {
    String url = SharedPostgres.createDatabase();

    assertRefused(
        at(url.replace("user=postgres", "password=not-for-logs"), "nobody")
            .with("DB_PASSWORD", "not-for-logs"),
        "DB_USER and DB_PASSWORD must be those of a user whom the database of DB_URL lets in: ",
        "role \"nobody\" does not exist");
  }

  @Test
  void aDerbyDatabaseThatCannotBeOpenedEndsTheServer() throws Exception {
    assertRefused(
        at("jdbc:derby:" + folder.resolve("nowhere"), "warder"),
        "DB_URL must name a database that the server and DB_USER can use: ",
        "nowhere' not found.");
  }

  /** In an archive, which Derby cannot change. */
  @Test
  void aDerbyDatabaseThatCanOnlyBeReadEndsTheServer() throws Exception {
    Path database = folder.resolve("derby");
    DriverManager.getConnection("jdbc:derby:" + database + ";create=true").close();
    assertThatThrownBy(
            () -> DriverManager.getConnection("jdbc:derby:" + database + ";shutdown=true"))
        .hasMessageContaining("shutdown");
    Path archive = folder.resolve("derby.jar");
    ProcessBuilder pack =
        new ProcessBuilder(
            System.getProperty("java.home") + "/bin/jar",
            "cf",
            archive.toString(),
            "-C",
            folder.toString(),
            "derby");
    assertThat(pack.inheritIO().start().waitFor()).isZero();

    assertRefused(
        at("jdbc:derby:jar:(" + archive + ")derby", "warder"),
        "DB_URL must name a database that the server can change: ",
        "only read");
  }

  @Test
  void aNewerSchemaIsLeftAlone() throws Exception {
    OwnServer server = new OwnServer("newer-schema", Database.POSTGRESQL.create());
    try (server) {
      server.start();
      addVersion(server.setting("DB_URL"));
      assertThat(server.management().get("/health/ready").status())
          .as("whoever runs goes on, as in an upgrade of several")
          .isEqualTo(200);
    }

    assertRefused(
        server, "DB_URL must name a database of this version of Warder or an older one: ", "99");
  }

  private static void addVersion(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into flyway_schema_history select 999, '99', 'of tomorrow', type, script,"
              + " checksum, installed_by, installed_on, 1, true from flyway_schema_history"
              + " where version = '1'");
    }
  }

  private static OwnServer at(String url, String user) {
    return new OwnServer("database-at-start-" + user, Map.of("DB_URL", url, "DB_USER", user));
  }

  private static void assertRefused(OwnServer server, String mistake, String reason) {
    assertThat(server.startInVain()).isOne();
    assertThat(linesWith(server, END))
        .singleElement()
        .asString()
        .contains(END + mistake)
        .contains(reason);
    assertNoTrace(server);
  }

  private static List<String> linesWith(OwnServer server, String text) {
    return server.messages().lines().filter(line -> line.contains(text)).toList();
  }

  private static void assertNoTrace(OwnServer server) {
    assertThat(server.messages()).doesNotContain("\tat ", "not-for-logs");
  }
}
