import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.PGConnection;

/** A database that a server works on and that is filled by files: one of the two kinds. */
abstract class Store implements AutoCloseable {

  /** That kind, in a folder that is kept. */
  static Store of(String kind, Path folder) throws Exception {
    Files.createDirectories(folder);
    return switch (kind) {
      case "derby" -> new Derby(folder.toAbsolutePath());
      case "postgresql" -> new Postgres(folder.toAbsolutePath());
      default -> throw new IllegalArgumentException("the databases are derby and postgresql");
    };
  }

  /** Tells a server, before it starts, that this is its database. */
  abstract void use(BenchServer server);

  /** A connection, which must be closed before a server starts. */
  abstract Connection connect() throws SQLException;

  /** The same as a source of connections. */
  abstract DataSource dataSource();

  /** Adds the rows of a file to a table, an empty field for a null; the file goes. */
  void load(String table, String columns, Path csv) throws Exception {
    long start = System.nanoTime();
    try (Connection connection = connect()) {
      load(connection, table, columns, csv);
    }
    Files.delete(csv);
    System.out.printf("%s: %.0f s%n", table, Measure.millisSince(start) / 1000);
  }

  abstract void load(Connection connection, String table, String columns, Path csv)
      throws Exception;

  /** Lets a server have the database, and looks through it once more for its statistics. */
  abstract void release() throws SQLException;

  @Override
  public void close() throws Exception {
    release();
  }

  private static final class Derby extends Store {

    private final Path data;

    Derby(Path folder) {
      data = folder.resolve("data");
      System.setProperty("derby.storage.pageCacheSize", "20000");
      System.setProperty("derby.stream.error.file", folder.resolve("derby.log").toString());
    }

    @Override
    void use(BenchServer server) {
      server.set("DATA_DIR", data.toString());
    }

    @Override
    Connection connect() throws SQLException {
      return dataSource().getConnection();
    }

    @Override
    DataSource dataSource() {
      EmbeddedDataSource source = new EmbeddedDataSource();
      source.setDatabaseName(data.resolve("derby").toString());
      source.setCreateDatabase("create");
      source.setUser("warder");
      return source;
    }

    @Override
    void load(Connection connection, String table, String columns, Path csv) throws Exception {
      try (PreparedStatement load =
          connection.prepareStatement(
              "call SYSCS_UTIL.SYSCS_IMPORT_DATA('WARDER', ?, ?, null, ?, ',', '\"', 'UTF-8', 0)")) {
        load.setString(1, table.toUpperCase());
        load.setString(2, columns.toUpperCase());
        load.setString(3, csv.toString());
        load.execute();
      }
    }

    @Override
    void release() {
      try {
        DriverManager.getConnection("jdbc:derby:;shutdown=true;deregister=false");
      } catch (SQLException e) {
        // That is how it says that it has ended.
      }
    }
  }

  private static final class Postgres extends Store {

    private final EmbeddedPostgres postgres;

    Postgres(Path folder) throws Exception {
      postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder.resolve("postgresql"))
              .setCleanDataDirectory(false)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              // A load of many rows is one after another checkpoint else.
              .setServerConfig("max_wal_size", "8GB")
              .setPGStartupWait(Duration.ofMinutes(2))
              .start();
    }

    @Override
    void use(BenchServer server) {
      server.set("DB_URL", postgres.getJdbcUrl("postgres", "postgres")).set("DB_USER", "postgres");
    }

    @Override
    Connection connect() throws SQLException {
      return dataSource().getConnection();
    }

    @Override
    DataSource dataSource() {
      return postgres.getPostgresDatabase();
    }

    /**
     * Indexes are made once the rows are there, and the rows are taken to fit those of other
     * tables.
     */
    @Override
    void load(Connection connection, String table, String columns, Path csv) throws Exception {
      try (Reader rows = Files.newBufferedReader(csv);
          Statement statement = connection.createStatement()) {
        statement.execute("set session_replication_role = replica");
        statement.execute("set maintenance_work_mem = '1GB'");
        List<String> indexes = dropIndexes(statement, table);
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table + " (" + columns + ") from stdin csv", rows);
        for (String index : indexes) {
          statement.execute(index);
        }
      }
    }

    /** All but those of constraints; how they are made. */
    private static List<String> dropIndexes(Statement statement, String table) throws SQLException {
      Map<String, String> indexes = new LinkedHashMap<>();
      String others =
          "select indexname, indexdef from pg_indexes where tablename = '%s'"
              + " and indexname not in (select conname from pg_constraint)";
      try (ResultSet rows = statement.executeQuery(others.formatted(table))) {
        while (rows.next()) {
          indexes.put(rows.getString(1), rows.getString(2));
        }
      }
      for (String index : indexes.keySet()) {
        statement.execute("drop index " + index);
      }
      return List.copyOf(indexes.values());
    }

    @Override
    void release() throws SQLException {
      try (Connection connection = connect()) {
        connection.createStatement().execute("vacuum analyze");
      }
    }

    @Override
    public void close() throws Exception {
      postgres.close();
    }
  }
}
