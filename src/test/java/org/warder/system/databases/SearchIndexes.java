package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;
import org.warder.system.OwnServer;
import org.warder.system.Warder;
import org.warder.system.Warder.Instance;

/** What PostgreSQL alone has for searches of tokens, as far as the user of the database may. */
class SearchIndexes {

  private static final String INDEXES =
      "select indexname from pg_indexes where indexname in ('tokens_by_text',"
          + " 'token_values_ending') order by 1";

  @Test
  void areThereForItsOwner() throws SQLException {
    try (Connection connection = Database.POSTGRESQL.connection()) {
      assertThat(strings(connection, INDEXES))
          .containsExactly("token_values_ending", "tokens_by_text");
    }
  }

  /** Without the privilege to create an extension. */
  @Test
  void serverOfALimitedUserSearchesWithout() throws SQLException {
    String address = SharedPostgres.createDatabase();
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement()) {
      statement.execute("create role limited login");
      statement.execute("grant create on schema public to limited");
    }
    String limited = address.replace("user=postgres", "user=limited");
    assertThat(limited).isNotEqualTo(address);

    try (OwnServer server =
        new OwnServer("limited", Map.of("DB_URL", limited, "DB_USER", "limited")).start()) {
      assertThat(server.messages()).contains("searches of tokens look through all descriptions");
      Instance instance = Warder.setUp(server.url());
      Fixtures fixtures = new Fixtures(server.http().withToken(instance.operatorToken()));
      fixtures.token(
          instance.orgId(), instance.userId(), "read:orgs/" + instance.orgId() + "/tasks");
      try (Connection connection = DriverManager.getConnection(address)) {
        assertThat(strings(connection, INDEXES)).containsExactly("token_values_ending");
      }
      assertThat(Searches.pages(server).get("/tokens?q=operator").status()).isEqualTo(200);
    }
  }

  private static List<String> strings(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
