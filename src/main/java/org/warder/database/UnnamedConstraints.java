package org.warder.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Version 3 of the schema: drops the primary and foreign keys of version 1, which each database
 * named in its own way. Version 4 makes them again, under names that tell which refusal belongs to
 * a violation.
 */
final class UnnamedConstraints implements JavaMigration {

  private static final Set<String> TABLES =
      Set.of(
          "users",
          "orgs",
          "memberships",
          "buckets",
          "telegrafs",
          "tokens",
          "token_resources",
          "sessions",
          "onboarding");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("3");
  }

  @Override
  public String getDescription() {
    return "unnamed constraints";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    List<String> tables = tables(connection);
    List<String> drops = new ArrayList<>();
    for (String table : tables) {
      drops.addAll(foreignKeys(connection, table));
    }
    for (String table : tables) {
      drops.addAll(primaryKey(connection, table));
    }
    try (Statement statement = connection.createStatement()) {
      for (String drop : new LinkedHashSet<>(drops)) {
        statement.execute(drop);
      }
    }
  }

  /** The tables of version 1, spelled as the database does. */
  private static List<String> tables(Connection connection) throws SQLException {
    String[] kinds = {"TABLE"};
    return column(
            connection.getMetaData().getTables(null, connection.getSchema(), "%", kinds),
            "TABLE_NAME")
        .stream()
        .filter(table -> TABLES.stream().anyMatch(table::equalsIgnoreCase))
        .toList();
  }

  private static List<String> foreignKeys(Connection connection, String table) throws SQLException {
    DatabaseMetaData metaData = connection.getMetaData();
    return drops(
        table, column(metaData.getImportedKeys(null, connection.getSchema(), table), "FK_NAME"));
  }

  private static List<String> primaryKey(Connection connection, String table) throws SQLException {
    DatabaseMetaData metaData = connection.getMetaData();
    return drops(
        table, column(metaData.getPrimaryKeys(null, connection.getSchema(), table), "PK_NAME"));
  }

  private static List<String> drops(String table, List<String> constraints) {
    return constraints.stream()
        .map(name -> "alter table \"%s\" drop constraint \"%s\"".formatted(table, name))
        .toList();
  }

  private static List<String> column(ResultSet rows, String name) throws SQLException {
    try (rows) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(name));
      }
      return values;
    }
  }
}
