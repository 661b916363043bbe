package org.warder.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database of an older version becomes one of this version and keeps what is in it. */
class SchemaMigrationTest {

  private final EmbeddedDataSource dataSource = new EmbeddedDataSource();
  private Connection connection;

  @BeforeEach
  void makeOldDatabase() throws SQLException {
    dataSource.setDatabaseName("memory:migration;create=true");
    SchemaMigration.schema(dataSource).target("2").load().migrate();
    connection = dataSource.getConnection();
    execute("insert into users values (1, ' ops', 'ACTIVE', '', null, true)");
    execute("insert into orgs values (2, ' plant ', 'plant', '', 0, 0)");
    execute("insert into memberships values (2, 1, 'OWNER')");
    execute("insert into buckets values (3, 2, 'USER', 'iot ', '', '', 0, 0, 0, 0)");
    execute("insert into sessions values (4, 'd', 1, 0, 0)");
    execute("insert into telegrafs values (5, 2, '', '', '', '[]')");
    SchemaMigration.schema(dataSource).load().migrate();
  }

  @AfterEach
  void dropDatabase() throws SQLException {
    connection.close();
    dataSource.setDatabaseName("memory:migration;drop=true");
    assertThatThrownBy(dataSource::getConnection).hasMessageContaining("dropped");
  }

  @Test
  void keepsRowsAndGivesNamesTheirKeys() throws SQLException {
    assertThat(strings("select name_key from users")).containsExactly(NameKey.of(" ops"));
    assertThat(strings("select name_key from orgs")).containsExactly(NameKey.of("plant"));
    assertThat(strings("select name_key from buckets")).containsExactly(NameKey.of("iot "));
    assertThat(strings("select role from memberships")).containsExactly("OWNER");
    assertThat(strings("select digest from sessions").get(0).strip()).isEqualTo("d");
  }

  @Test
  void tellsNamesApartThatDifferInBlanksOnly() throws SQLException {
    addBucket(10, "iot");
    addBucket(11, "iot  ");

    assertViolates("BUCKETS_NAME", () -> addBucket(12, "iot  "));
    assertThat(strings("select name from buckets where name_key = '" + NameKey.of("iot") + "'"))
        .containsExactly("iot");
  }

  @Test
  void holdsTheLongestNames() throws SQLException {
    for (int i = 0; i < 20; i++) {
      addBucket(100 + i, "\u20ac".repeat(510) + (char) ('\u20ac' + i) + '\u20ac');
    }
    assertViolates("BUCKETS_NAME", () -> addBucket(99, "\u20ac".repeat(511) + '\u20ac'));
  }

  @Test
  void namesEveryConstraint() {
    assertViolates(
        "MEMBERSHIPS_PK", () -> execute("insert into memberships values (2, 1, 'MEMBER')"));
    assertViolates(
        "MEMBERSHIPS_ORG_FK", () -> execute("insert into memberships values (9, 1, 'MEMBER')"));
    assertViolates(
        "MEMBERSHIPS_USER_FK", () -> execute("insert into memberships values (2, 9, 'MEMBER')"));
    assertViolates(
        "SESSIONS_USER_FK", () -> execute("insert into sessions values (7, 'e', 9, 0, 0, null)"));
    assertViolates(
        "TELEGRAFS_ORG_FK", () -> execute("insert into telegrafs values (7, 9, '', '', '', '[]')"));
  }

  @Test
  void tellsWhatANewerVersionHasMade() throws SQLException {
    assertThat(NewerSchema.mistake(SchemaMigration.schema(dataSource).load())).isEmpty();

    execute(
        "insert into \"flyway_schema_history\" values (0, null, 'no version', 'SCHEMA', 's', null,"
            + " 'warder', current_timestamp, 1, true)");
    assertThat(NewerSchema.mistake(SchemaMigration.schema(dataSource).load())).isEmpty();
    execute(
        "insert into \"flyway_schema_history\" select 999, '99', 'of tomorrow', \"type\","
            + " \"script\", \"checksum\", \"installed_by\", \"installed_on\", 1, true"
            + " from \"flyway_schema_history\" where \"version\" = '1'");

    assertThat(NewerSchema.mistake(SchemaMigration.schema(dataSource).load()))
        .hasValueSatisfying(
            mistake ->
                assertThat(mistake)
                    .startsWith("DB_URL must name a database of this version of Warder or an older")
                    .contains("has version 99, and this one knows "));
  }

  private void addBucket(long id, String name) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into buckets (id, org_id, type, name, name_key, description, rp,"
                + " every_seconds, shard_group_seconds, created_at, updated_at)"
                + " values (?, 2, 'USER', ?, ?, '', '', 0, 0, 0, 0)")) {
      insert.setLong(1, id);
      insert.setString(2, name);
      insert.setString(3, NameKey.of(name));
      insert.executeUpdate();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> strings(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private static void assertViolates(
      String constraint, org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
    assertThatThrownBy(change)
        .isInstanceOf(SQLIntegrityConstraintViolationException.class)
        .hasMessageContaining("'" + constraint + "'");
  }
}
