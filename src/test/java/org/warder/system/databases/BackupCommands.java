package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.warder.system.OwnServer;

/** The commands of src/docs/operations.md, Backup and restore, for the database of a server. */
final class BackupCommands {

  private static final Path LAUNCHER =
      Path.of("src/main/assembly/server/bin/warder-server").toAbsolutePath();

  private final Database database;
  private final Path folder;

  /** What a command has printed. */
  record Output(int exitCode, String text) {}

  BackupCommands(Database database, Path folder) {
    this.database = database;
    this.folder = folder;
    if (database == Database.POSTGRESQL) {
      boolean isInstalled = Files.isExecutable(Path.of("/usr/bin/pg_dump"));
      assumeTrue(isInstalled, "NOT RUN: pg_dump is not installed");
    }
  }

  /** The launcher as it comes with the archive. */
  static Output launcher(Path dataDir, String command) throws IOException, InterruptedException {
    return run(
        Map.of("DATA_DIR", dataDir.toString(), "JAVA_HOME", System.getProperty("java.home")),
        LAUNCHER.toString(),
        command);
  }

  private static Output run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Output(process.waitFor(), text);
  }

  private static void succeed(String... command) throws IOException, InterruptedException {
    assertThat(run(Map.of(), command)).isEqualTo(new Output(0, ""));
  }

  /** The address of a server's PostgreSQL database as its tools take it. */
  private static String address(OwnServer server) {
    return server.setting("DB_URL").substring("jdbc:".length());
  }

  /** Makes a backup while the server runs, and returns the folder or file that it is. */
  Path backUp() throws IOException, InterruptedException {
    OwnServer server = database.server();
    if (database == Database.DERBY) {
      Output output = launcher(Path.of(server.setting("DATA_DIR")), "backup");
      assertThat(output.exitCode()).as(output.text()).isZero();
      return Path.of(output.text().strip());
    }
    Path file = folder.resolve("warder.dump");
    // Without compression, so that the test can look into it.
    succeed("pg_dump", "--format=custom", "--compress=0", "--file=" + file, address(server));
    return file;
  }

  /** Another server, not yet running, whose database is made from a backup. */
  OwnServer restore(String name, Path backup) throws IOException, InterruptedException {
    OwnServer restored = new OwnServer(name, database.create());
    if (database == Database.DERBY) {
      Path data = Files.createDirectories(Path.of(restored.setting("DATA_DIR")));
      succeed("cp", "-a", backup + "/derby", data + "/derby");
    } else {
      succeed("pg_restore", "--no-owner", "--dbname=" + address(restored), backup.toString());
    }
    return restored;
  }
}
