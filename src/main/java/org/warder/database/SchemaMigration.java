package org.warder.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.warder.settings.StartRefusal;

/**
 * Brings the schema up to date when the application starts, before any request is served. Flyway
 * manages its own transactions.
 */
@Startup
@Singleton
@DependsOn("ServerGuard")
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

  /** Loggers of Flyway that warn of what is not wrong; kept here, since filters go with them. */
  private static final List<Logger> NOISY =
      Stream.of(
              "org.flywaydb.core.internal.sqlscript.DefaultSqlScriptExecutor",
              "org.flywaydb.core.internal.database.base.Database")
          .map(Logger::getLogger)
          .toList();

  /**
   * What is not wrong: that an index serves a constraint too (01504), that an update found no row
   * yet (02000), and that Flyway has not been tested with this Derby, as Warder has.
   */
  private static final Pattern NOTICE =
      Pattern.compile("SQL State: (01504|02000)|Flyway upgrade recommended: Derby");

  @Resource(lookup = "jdbc/warder")
  private DataSource dataSource;

  @Inject private DatabaseStart database;
  @Inject private Derby derby;

  @PostConstruct
  void migrate() {
    NOISY.forEach(logger -> logger.setFilter(SchemaMigration::isWorthALine));
    database.take(this::bringUpToDate);
  }

  private void bringUpToDate() throws SQLException {
    derby.create();
    refuseReadOnlyDerby();
    Flyway flyway = schema(dataSource).load();
    NewerSchema.mistake(flyway).ifPresent(mistake -> StartRefusal.now(List.of(mistake)));
    flyway.migrate();
  }

  /** Derby leaves out then what is in its log alone. */
  private void refuseReadOnlyDerby() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      if (Derby.isOf(connection) && ReadOnly.isSo(connection)) {
        StartRefusal.now(
            List.of(
                "DB_URL must name a database that the server can change: Derby can only read it"));
      }
    }
  }

  private static boolean isWorthALine(LogRecord record) {
    return !NOTICE.matcher(record.getMessage()).find();
  }

  /** The versions of the schema, for the database that this is. */
  static FluentConfiguration schema(DataSource dataSource) throws SQLException {
    FluentConfiguration schema =
        Flyway.configure(SchemaMigration.class.getClassLoader())
            .dataSource(dataSource)
            .locations(MigrationFiles.LOCATION)
            .javaMigrations(new UnnamedConstraints())
            .callbacks(new Patience.OfMigrations())
            .placeholders(placeholders(dataSource));
    return schema.resourceProvider(new MigrationFiles(schema));
  }

  /**
   * What the two databases spell differently: text without a bound, order by code point, and upper
   * and lower case of all letters; what each of them alone is told; and what SQL cannot spell.
   */
  private static Map<String, String> placeholders(DataSource dataSource) throws SQLException {
    String end = String.valueOf(NameKey.END);
    try (Connection connection = dataSource.getConnection()) {
      return Derby.isOf(connection)
          ? Map.of(
              "text", "clob",
              "binary", "",
              "letters", "",
              "end", end,
              "derby", "",
              "postgresql", "-- not here:")
          : Map.of(
              "text", "text",
              "binary", "collate \"C\"",
              "letters", "collate \"default\"",
              "end", end,
              "derby", "-- not here:",
              "postgresql", "");
    }
  }
}
