package org.warder.cli.http;

import java.net.URI;
import java.util.Locale;

/**
 * Who gets the token: scheme, host and port (RFC 6454).
 *
 * @param port the scheme's own where the URL names none
 */
record Origin(String scheme, String host, int port) {

  /** The origin of a URL, whose host may be missing. */
  static Origin of(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    int standard = scheme.equals("https") ? 443 : 80;
    return new Origin(scheme, host, uri.getPort() < 0 ? standard : uri.getPort());
  }
}
