package org.warder.cli.utility;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * Which build this is, from the manifest of the command line's archive.
 *
 * @param version {@code dev} outside the archive
 * @param commit {@code none} where the build was not told
 * @param date RFC 3339
 */
public record Build(String version, String commit, String date) {

  /** The running build. */
  public static Build current() {
    Attributes manifest = manifest();
    return new Build(
        value(manifest, "Warder-Version", "dev"),
        value(manifest, "Warder-Commit", "none"),
        value(
            manifest,
            "Warder-Build-Date",
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
  }

  private static String value(Attributes manifest, String name, String otherwise) {
    String value = manifest.getValue(name);
    return value == null ? otherwise : value;
  }

  private static Attributes manifest() {
    try (InputStream in = Build.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
      return in == null ? new Attributes() : new Manifest(in).getMainAttributes();
    } catch (IOException e) {
      return new Attributes();
    }
  }
}
