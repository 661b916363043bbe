package org.warder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.warder.UnpackedLauncher.Output;

/**
 * How {@code bin/warder-server backup} waits for a server. What the server does is done whenever
 * the launcher sleeps.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LauncherBackupTest {

  private static final Output ENDED =
      new Output(
          1,
          "Error: the server has ended before the backup was made, or has hung for a minute;"
              + " see its log\n");

  @TempDir private Path folder;
  private UnpackedLauncher launcher;
  private Path data;
  private Path made;

  @BeforeEach
  void unpack() throws IOException {
    launcher = new UnpackedLauncher(folder);
    data = Files.createDirectory(folder.resolve("some data")).toRealPath();
    made = Files.createDirectory(data.resolve("made"));
    Files.createDirectory(data.resolve("derby"));
  }

  @Test
  void tellsTheFolderThatTheServerHasMade() throws Exception {
    launcher.insteadOfSleeping("rmdir backup; echo \"$DATA_DIR/made\" > backup-answer");

    assertThat(backUp()).isEqualTo(new Output(0, made + "\n"));
  }

  @Test
  void tellsWhyThereIsNone() throws Exception {
    launcher.insteadOfSleeping(
        "rmdir backup; echo 'No backup has been made: disk full' > backup-answer");

    assertThat(backUp()).isEqualTo(new Output(1, "Error: No backup has been made: disk full\n"));
  }

  @Test
  void isNotForPostgresql() throws Exception {
    assertThat(
            launcher.run(
                Map.of("DATA_DIR", "some data", "DB_URL", "jdbc:postgresql://db/warder"), "backup"))
        .isEqualTo(new Output(1, "Error: PostgreSQL has means of its own, such as pg_dump\n"));
  }

  @Test
  void givesUpWhenTheServerEndsMeanwhile() throws Exception {
    Files.writeString(data.resolve("backup-sign"), "of a server that was killed\n");
    launcher.insteadOfSleeping("[ ! -d backup ] || rmdir backup");

    assertThat(backUp()).isEqualTo(ENDED);
  }

  @Test
  void givesUpWhenNobodyCanTakeTheRequestAway() throws Exception {
    launcher.insteadOfSleeping("touch backup/file");

    Output output = backUp();

    assertThat(output.exitCode()).isEqualTo(1);
    assertThat(output.lines()).hasSize(2).first().asString().contains("some data/backup");
  }

  /** The first hundred looks it copies for somebody else, whose answer is not this one's. */
  @Test
  void waitsForAServerThatCopiesForMinutes() throws Exception {
    launcher.insteadOfSleeping(
        """
        echo >> looks
        n=$(wc -l < looks)
        echo "$n" > backup-sign
        [ "$n" -ne 99 ] || echo "$DATA_DIR" > backup-answer
        [ "$n" -ne 100 ] || rm -r backup backup-answer
        [ "$n" -ne 300 ] || echo "$DATA_DIR/made" > backup-answer
        """);

    assertThat(backUp()).isEqualTo(new Output(0, made + "\n"));
  }

  private Output backUp() throws Exception {
    return launcher.run(Map.of("DATA_DIR", "some data"), "backup");
  }
}
