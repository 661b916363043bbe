package org.warder.database.backup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.sql.DataSource;

/** Copies Derby's database by its own means: what is being changed meanwhile goes on. */
@ApplicationScoped
class DerbyBackup {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  @Resource(lookup = "jdbc/warder")
  private DataSource dataSource;

  private Clock clock;

  protected DerbyBackup() {}

  @Inject
  DerbyBackup(Clock clock) {
    this.clock = clock;
  }

  /**
   * Makes a backup, which is there as a whole or not at all.
   *
   * @param folder gets it, in a folder named by the time; only the server's user may read it
   * @return the folder with the database's
   * @throws BackupException if the database is not Derby's, or cannot be copied
   */
  Path make(Path folder) throws BackupException {
    try (Connection connection = dataSource.getConnection()) {
      if (!connection.getMetaData().getDatabaseProductName().contains("Derby")) {
        throw new BackupException("a PostgreSQL database is copied by pg_dump");
      }
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      // First, since what a killed server left may be what fills the disk.
      Unfinished.removeFrom(folder);
      try {
        return copy(connection, folder.resolve(NAME.format(clock.instant())));
      } finally {
        Unfinished.removeFrom(folder);
      }
    } catch (SQLException | IOException e) {
      throw new BackupException(e);
    }
  }

  private static Path copy(Connection connection, Path done) throws SQLException, IOException {
    Path part = Unfinished.of(done);
    try (CallableStatement copy =
        connection.prepareCall("call syscs_util.syscs_backup_database(?)")) {
      copy.setString(1, part.toString());
      copy.execute();
    }
    return Files.move(part, done, StandardCopyOption.ATOMIC_MOVE);
  }
}
