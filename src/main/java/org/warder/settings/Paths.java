package org.warder.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files and folders that settings name: what would be right instead; empty if it is. */
final class Paths {

  /** What they name is looked for once all settings can be read. */
  static final List<String> SETTINGS =
      List.of(
          "GATE_CREDENTIALS",
          "GATE_ROUTES",
          "TLS_CERT",
          "TLS_CLIENT_CA",
          "TLS_KEY",
          "TLS_KEYSTORE");

  private Paths() {}

  /** Java reads and writes names of files in the letters of the locale that it was started in. */
  static Optional<String> mistake(String text) {
    try {
      Path.of(text);
      return Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.of(
          "a path in letters that the server's locale has, as all are with LC_ALL=C.UTF-8, and not"
              + " \""
              + text
              + "\"");
    }
  }

  /** One that is not there yet is made, with those above it. */
  static Optional<String> folder(String text) {
    if (mistake(text).isPresent()) {
      return mistake(text);
    }
    Path there = Path.of(text).toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return !text.isBlank() && Files.isDirectory(there) && Files.isWritable(there)
        ? Optional.empty()
        : Optional.of("a folder that the server may write into, and not \"" + text + "\"");
  }
}
