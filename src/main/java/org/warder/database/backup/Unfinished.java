package org.warder.database.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What lies beside the backups until it is one, and would stay there after a failure. */
final class Unfinished {

  private static final Logger LOG = System.getLogger(Unfinished.class.getName());
  private static final String SUFFIX = ".part";

  private Unfinished() {}

  /** Where a backup is made. */
  static Path of(Path backup) {
    return backup.resolveSibling(backup.getFileName() + SUFFIX);
  }

  /** Removes all of it, also that of servers that were killed; what cannot be removed is logged. */
  static void removeFrom(Path folder) {
    try (Stream<Path> content = Files.list(folder)) {
      for (Path path : content.filter(Unfinished::isOne).toList()) {
        remove(path);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.log(Level.WARNING, "An unfinished backup stays in {0}: {1}", folder, e.toString());
    }
  }

  private static boolean isOne(Path path) {
    return path.getFileName().toString().matches("\\d{8}T\\d{6}Z\\" + SUFFIX);
  }

  private static void remove(Path root) throws IOException {
    List<Path> paths;
    // Links are not followed.
    try (Stream<Path> tree = Files.walk(root)) {
      paths = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
