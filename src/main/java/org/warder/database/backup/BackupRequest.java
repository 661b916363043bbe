package org.warder.database.backup;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * How a backup is asked for, in the folder of the server's data: by a folder, which says no more. A
 * file gets the answer. Until then another one changes every second, by which whoever waits sees
 * that the server has not ended meanwhile.
 */
final class BackupRequest {

  private static final Logger LOG = System.getLogger(BackupRequest.class.getName());

  private final Path request;
  private final Path answer;
  private final Path sign;

  BackupRequest(Path folder) {
    request = folder.resolve("backup");
    answer = folder.resolve("backup-answer");
    sign = folder.resolve("backup-sign");
  }

  boolean isThere() {
    return Files.isDirectory(request, LinkOption.NOFOLLOW_LINKS);
  }

  /** Takes it away, but before it the answer to an earlier one, so that nobody reads that. */
  void take() throws IOException {
    Files.deleteIfExists(answer);
    Files.delete(request);
  }

  void answer(String line) {
    write(answer, line);
  }

  /** It is no time of day, which may be set back. */
  void giveSign() {
    write(sign, Long.toString(System.nanoTime()));
  }

  /** Whoever reads the file finds all of the line, and a link leads it nowhere else. */
  private static void write(Path file, String line) {
    Path next = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(next);
      Files.writeString(next, line + "\n", StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(Level.ERROR, "{0} cannot be written: {1}", file, e.toString());
    }
  }

  @Override
  public String toString() {
    return request.toString();
  }
}
