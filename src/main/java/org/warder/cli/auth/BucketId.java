package org.warder.cli.auth;

import java.nio.charset.StandardCharsets;
import org.warder.cli.command.CommandFailure;

/** Checks a bucket's ID before it is sent, since a name is easily given in its place. */
final class BucketId {
  private static final int LENGTH = 16;

  private BucketId() {}

  /**
   * Returns the ID if it is 16 hexadecimal digits, not all of them zero.
   *
   * @throws CommandFailure otherwise
   */
  static String checked(String id) {
    if (id.getBytes(StandardCharsets.UTF_8).length != LENGTH) {
      throw invalid(id, "id must have a length of 16 bytes");
    }
    if (!id.matches("[0-9a-fA-F]{16}") || id.matches("0{16}")) {
      throw invalid(id, "invalid ID");
    }
    return id;
  }

  private static CommandFailure invalid(String id, String problem) {
    return new CommandFailure(
        "invalid bucket ID '%s': %s (did you pass a bucket name instead of an ID?)"
            .formatted(id, problem),
        "--read-bucket-name and --write-bucket-name take names");
  }
}
