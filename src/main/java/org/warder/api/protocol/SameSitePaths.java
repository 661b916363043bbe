package org.warder.api.protocol;

import java.util.Set;

/**
 * Where a page of another site must not send requests by its visitor's browser, not even without a
 * credential: it could set up a server that the visitor reaches, or guess passwords.
 */
final class SameSitePaths {

  private static final Set<String> PATHS = Set.of("/api/v2/setup", "/api/v2/signin");

  private SameSitePaths() {}

  /** Whether a path is one of them, with or without a slash at its end. */
  static boolean contains(String path) {
    return PATHS.contains(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
  }
}
