package org.warder.cli.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How to reach the server.
 *
 * @param server scheme, host, port and the path before that of each request, as {@link ServerUrl}
 *     reads them
 * @param skipVerify whether any certificate of any host is accepted
 * @param caFile certificates (PEM) to trust beside those of the JVM, or null
 * @param timeout how long one call may take, response included
 * @param headers sent with every request; they replace ours of the same name
 */
public record HttpSettings(
    URI server, boolean skipVerify, Path caFile, Duration timeout, Map<String, String> headers) {

  /** These settings with one more header. */
  HttpSettings with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new HttpSettings(server, skipVerify, caFile, timeout, more);
  }
}
