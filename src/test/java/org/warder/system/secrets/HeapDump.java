package org.warder.system.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is left of a JVM's heap when garbage has been collected. */
final class HeapDump {

  private HeapDump() {}

  /**
   * Writes it to a file, which there must not be yet. Garbage is collected twice: once so that the
   * JDK overwrites the passwords of hashes that are garbage, and once for the dump.
   */
  static Path of(long pid, Path file) {
    Path log = file.resolveSibling("jcmd.log");
    jcmd(log, Long.toString(pid), "GC.run");
    jcmd(log, Long.toString(pid), "GC.heap_dump", file.toString());
    return file;
  }

  private static void jcmd(Path log, String... arguments) {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.add(0, Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(log.toFile()))
              .start();
      assertThat(process.waitFor()).as("see %s", log).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
