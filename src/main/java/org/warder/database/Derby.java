package org.warder.database;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The database of {@code DB_URL} where it is Derby's, which lives in a folder and this process. */
@Dependent
class Derby {

  private static final String PREFIX = "jdbc:derby:";

  /** What Derby says when it has closed a database as asked. */
  private static final String CLOSED = "08006";

  /** The file that Derby writes last when it makes a database. */
  private static final String COMPLETE = "service.properties";

  private final boolean isUsed;
  private final String name;
  private final String attributes;
  private final String user;
  private final String password;

  /**
   * The database of these settings.
   *
   * @param setting the address; its default names DATA_DIR as Open Liberty's variable, which
   *     nothing else resolves
   */
  @Inject
  Derby(
      @ConfigProperty(name = "DB_URL") String setting,
      @ConfigProperty(name = "DATA_DIR") String dataDir,
      @ConfigProperty(name = "DB_USER") String user,
      @ConfigProperty(name = "DB_PASSWORD") Optional<String> password) {
    String url = setting.replace("${DATA_DIR}", dataDir);
    this.isUsed = url.startsWith(PREFIX);
    int end = url.contains(";") ? url.indexOf(';') : url.length();
    this.name = isUsed ? url.substring(PREFIX.length(), end) : "";
    this.attributes = url.substring(end);
    this.user = user;
    this.password = password.orElse("");
  }

  /** Whether a connection is to such a database. */
  static boolean isOf(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().contains("Derby");
  }

  boolean isUsed() {
    return isUsed;
  }

  /**
   * Makes the database where there is none and the address asks for it. It is made under another
   * name: what a server leaves that is killed meanwhile is in nobody's way.
   */
  void create() throws SQLException {
    Path folder = Path.of(name);
    // Where another one lies is Derby's to say: in memory, or in a folder of its own.
    if (!isUsed || !attributes.contains(";create=true") || !folder.isAbsolute()) {
      return;
    }
    Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
    if (Files.exists(folder)) {
      return;
    }
    try {
      if (!Files.exists(unfinished.resolve(COMPLETE))) {
        remove(unfinished);
        Files.createDirectories(unfinished.getParent());
        connect(unfinished + attributes).close();
        close(unfinished.toString());
      }
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new SQLException("The folder of the database cannot be made", e);
    }
  }

  /** A connection besides those of the pool. */
  Connection connect() throws SQLException {
    return connect(name + attributes);
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(PREFIX + database, user, password);
  }

  private void close(String database) throws SQLException {
    try {
      connect(database + ";shutdown=true").close();
    } catch (SQLException e) {
      if (!CLOSED.equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  private static void remove(Path root) throws IOException {
    if (Files.exists(root)) {
      List<Path> paths;
      try (Stream<Path> tree = Files.walk(root)) {
        paths = tree.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : paths) {
        Files.delete(path);
      }
    }
  }
}
