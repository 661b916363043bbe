package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.system.OwnServer;

/** Backups of Derby that fail or take long, and what a killed server has left of one. */
class UnfinishedBackups {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final OwnServer server = Database.DERBY.server();
  private final Path data = Path.of(server.setting("DATA_DIR"));
  private final Path backups = data.resolve("backups");
  private final Path ofAKilledServer = backups.resolve("20260101T000000Z.part");

  @BeforeEach
  void leaveOne() throws IOException {
    Files.createDirectories(ofAKilledServer.resolve("derby/seg0"));
    Files.writeString(ofAKilledServer.resolve("derby/seg0/c10.dat"), "half of it");
    Files.createSymbolicLink(ofAKilledServer.resolve("derby/link"), data.resolve("derby"));
  }

  @Test
  void nothingOfAFailedBackupStays() throws Exception {
    List<Path> inTheWay =
        Stream.iterate(Instant.now(), second -> second.plusSeconds(1))
            .limit(300)
            .map(second -> backups.resolve(NAME.format(second)))
            .toList();
    for (Path path : inTheWay) {
      Files.writeString(path, "");
    }
    try {
      BackupCommands.Output output = BackupCommands.launcher(data, "backup");

      assertThat(output.exitCode()).isEqualTo(1);
      assertThat(output.text()).startsWith("Error: No backup has been made: " + backups);
      assertThat(parts()).isEmpty();
      assertThat(data.resolve("derby/seg0")).as("where a link led").isNotEmptyDirectory();
    } finally {
      for (Path path : inTheWay) {
        Files.delete(path);
      }
    }
  }

  /** Derby's copy stops at a file, one of those of its jars, that comes from a pipe. */
  @Test
  void aServerThatCopiesGivesSignsOfIt() throws Exception {
    Path jars = data.resolve("derby/jar");
    boolean isNew = !Files.exists(jars);
    Path pipe = Files.createDirectories(jars).resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    try {
      Files.createDirectory(data.resolve("backup"));
      Set<String> signs = new HashSet<>();
      server.await(
          () -> parts().size() == 1 && signs.add(sign()) && signs.size() > 3, "signs change");

      assertThat(ofAKilledServer).doesNotExist();
      assertThat(data.resolve("backup-answer")).doesNotExist();
    } finally {
      // Whoever reads it, or comes to it now, finds its end.
      try (RandomAccessFile end = new RandomAccessFile(pipe.toFile(), "rw")) {
        Files.delete(pipe);
        if (isNew) {
          Files.delete(jars);
        }
      }
    }
    server.await(() -> Files.exists(data.resolve("backup-answer")), "the server answers");
    assertThat(Path.of(Files.readString(data.resolve("backup-answer")).strip()))
        .isDirectory()
        .hasParent(backups);
    assertThat(parts()).isEmpty();
  }

  private String sign() {
    try {
      return Files.readString(data.resolve("backup-sign"));
    } catch (IOException e) {
      return "";
    }
  }

  private List<String> parts() {
    String[] names = backups.toFile().list((folder, name) -> name.endsWith(".part"));
    return List.of(names);
  }
}
