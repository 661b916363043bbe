package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warder.system.Http;
import org.warder.system.OwnServer;

/** A server on the database of an older version: what was there is there, and works as before. */
class MigrationST {

  private static final String OLD_VERSION = "2";
  private static final int MANY = 20_000;
  private static final String TOKEN = "a-token-of-an-older-version";

  @Test
  void derbyDatabaseIsTakenOverAfterAPowerFailureInTheMiddle(@TempDir Path folder)
      throws Exception {
    try (OwnServer server = old("old-derby", Database.DERBY).with("DATA_DIR", folder.toString())) {
      Path data = folder.resolve("derby");
      EmbeddedDataSource old = new EmbeddedDataSource();
      old.setDatabaseName(data.toString());
      old.setCreateDatabase("create");
      // By default the user's name is that of the schema.
      old.setUser("warder");
      Flyway.configure()
          .dataSource(old)
          .locations("classpath:db/migration")
          .placeholders(Map.of("text", "clob", "binary", ""))
          .target(OLD_VERSION)
          .load()
          .migrate();
      try (Connection connection = old.getConnection()) {
        fill(connection);
        addTokens(connection);
      }
      shutDown(data);

      server.killAt("to version \"8");
      assertWorks(server.start(), List.of("iot"));
    }
  }

  @Test
  void postgresDatabaseIsTakenOverAfterAPowerFailureInTheMiddle() throws Exception {
    try (OwnServer server = old("old-postgresql", Database.POSTGRESQL)) {
      String address = server.setting("DB_URL");
      Flyway.configure()
          .dataSource(address, null, null)
          .locations("classpath:db/migration")
          .placeholders(Map.of("text", "text", "binary", "collate \"C\""))
          .target(OLD_VERSION)
          .load()
          .migrate();
      try (Connection connection = DriverManager.getConnection(address)) {
        fill(connection);
        addTokens(connection);
        // PostgreSQL has always told these apart.
        execute(
            connection, "insert into buckets values (14, 2, 'USER', 'iot ', '', '', 0, 0, 0, 0)");
      }

      server.killAt("to version \"8");
      assertWorks(server.start(), List.of("iot", "iot "));
    }
  }

  /** No maximum applies to the tokens that there are, which never end. */
  private static OwnServer old(String name, Database database) {
    return new OwnServer(name, database.create()).with("TOKEN_LIFETIME_MAX", "90d");
  }

  private static void fill(Connection connection) throws Exception {
    String digest =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(TOKEN.getBytes(StandardCharsets.UTF_8)));
    execute(connection, "insert into users values (1, 'ops', 'ACTIVE', '', null, true)");
    execute(connection, "insert into users values (5, ' guest', 'ACTIVE', '', null, false)");
    execute(connection, "insert into orgs values (2, ' plant ', 'plant', '', 0, 0)");
    execute(connection, "insert into memberships values (2, 5, 'MEMBER')");
    execute(
        connection, "insert into buckets values (3, 2, 'USER', 'iot', '', '', 0, 604800, 0, 0)");
    execute(
        connection,
        "insert into buckets values (4, 2, 'SYSTEM', '_tasks', '', '', 259200, 86400, 0, 0)");
    execute(connection, "insert into telegrafs values (6, 2, 'agent', '', '', '[]')");
    execute(
        connection,
        "insert into tokens values (7, '%s', null, 'ACTIVE', '', '', 2, 1, '%s', 0, 0)"
            .formatted(
                digest,
                "read:users write:users read:orgs write:orgs read:buckets write:buckets"
                    + " read:telegrafs read:authorizations"));
    execute(connection, "insert into token_resources values (7, 3)");
    execute(connection, "insert into sessions values (8, 'd', 5, 0, 0)");
  }

  /** So many that their migration takes a while. */
  private static void addTokens(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into tokens values (?, ?, null, 'ACTIVE', '', '', 2, 1, 'read:buckets', 0, 0)")) {
      for (int i = 0; i < MANY; i++) {
        insert.setLong(1, 1000 + i);
        insert.setString(2, "%064x".formatted(i));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Ends the use of a Derby database by this process, so that a server can open it. */
  private static void shutDown(Path database) {
    try (Connection none =
        DriverManager.getConnection("jdbc:derby:" + database + ";shutdown=true")) {
      throw new IllegalStateException("still open: " + none);
    } catch (SQLException e) {
      assertThat(e.getSQLState()).as("shut down").isEqualTo("08006");
    }
  }

  private static void assertWorks(OwnServer server, List<String> buckets) {
    Http operator = server.http().withToken(TOKEN);

    assertThat(operator.get("/api/v2/me").text("name")).isEqualTo("ops");
    assertThat(operator.get("/api/v2/authorizations").json().path("authorizations"))
        .hasSize(1 + MANY);
    // Their ids are of 2020, long after their creation.
    assertThat(
            operator
                .get("/api/v2/authorizations?createdBefore=1970-01-01T00:00:01Z")
                .json()
                .path("authorizations"))
        .hasSize(1 + MANY);
    assertThat(
            operator
                .get("/api/v2/authorizations?advice=beyondMaximum")
                .json()
                .at("/authorizations"))
        .isEmpty();
    assertThat(operator.get("/api/v2/users?name=%20guest").status()).isEqualTo(200);
    assertThat(operator.get("/api/v2/users?name=guest").status()).isEqualTo(404);
    String org = operator.get("/api/v2/orgs?org=plant").json().at("/orgs/0/id").asText();
    assertThat(org).isEqualTo("0000000000000002");
    for (String bucket : buckets) {
      assertThat(
              operator
                  .get("/api/v2/buckets?orgID=" + org + "&name=" + bucket.replace(" ", "%20"))
                  .json()
                  .at("/buckets/0/name")
                  .asText())
          .isEqualTo(bucket);
    }
    assertThat(operator.get("/api/v2/buckets/0000000000000004").text("description"))
        .isEqualTo("System bucket for task logs");
    assertThat(operator.post("/api/v2/users", "{\"name\": \" guest\"}").status()).isEqualTo(422);
    assertThat(operator.post("/api/v2/users", "{\"name\": \"guest\"}").status()).isEqualTo(201);
    assertThat(operator.get("/api/v2/orgs/" + org + "/members").json().path("users")).hasSize(1);
    assertThat(operator.delete("/api/v2/users/0000000000000005").status()).isEqualTo(204);
    assertThat(operator.delete("/api/v2/orgs/" + org).status()).isEqualTo(204);
    assertThat(operator.get("/api/v2/telegrafs").json().path("configurations")).isEmpty();
    assertThat(server.incidents()).isEmpty();
  }
}
