package org.warder.cli.option;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Quoted;

/**
 * A file for a secret that is yet to come. It is certain before anything is asked for that the
 * secret can be written; what was there stays until the new one is on the disk.
 */
public final class OutputFile implements AutoCloseable {

  private final String name;
  private final Path target;
  private final Path written;

  private OutputFile(String name, Path target, Path written) {
    this.name = name;
    this.target = target;
    this.written = written;
  }

  /**
   * Makes the temporary file beside it, which its owner alone can read.
   *
   * @throws CommandFailure if that is not possible
   */
  public static OutputFile prepare(String name) {
    try {
      // A linked file is replaced where it lies, not the link.
      Path path = Path.of(name);
      Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
      if (Files.isDirectory(target)) {
        throw new CommandFailure("output file " + Quoted.of(name) + " is a directory");
      }
      // The JDK creates such files for the owner alone (0600).
      return new OutputFile(
          name, target, Files.createTempFile(target.getParent(), ".token", ".tmp"));
    } catch (IOException e) {
      throw new CommandFailure("output file " + Quoted.of(name) + " cannot be written");
    }
  }

  /**
   * Writes the secret as the only line.
   *
   * @throws CommandFailure if it is not in the file now
   */
  public void write(String secret) {
    try {
      try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(secret + "\n");
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new CommandFailure("output file " + Quoted.of(name) + " cannot be written");
    }
  }

  /** Leaves nothing beside it. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(written);
    } catch (IOException e) {
      throw new CommandFailure("the file " + Quoted.of(written.toString()) + " cannot be deleted");
    }
  }
}
