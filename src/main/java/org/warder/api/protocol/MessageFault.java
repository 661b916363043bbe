package org.warder.api.protocol;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What makes it unclear whom a request is for, or where it ends (RFC 9112, sections 3.2 and 6.3).
 * Read for every request, so nothing is made that need not be.
 */
public final class MessageFault {

  /** A name, an IPv4 or an IPv6 address, and a port (RFC 3986, Host). */
  private static final Pattern HOST =
      Pattern.compile("([\\w.~%!$&'()*+,;=-]+|\\[[\\w:.%]+])(:\\d{0,5})?");

  private MessageFault() {}

  /** What is wrong with a message; empty for nothing. */
  public static Optional<String> of(HttpServletRequest request) {
    String version = request.getProtocol();
    boolean old = version.equals("HTTP/1.0");
    if (!old && !version.equals("HTTP/1.1")) {
      // The container would answer by the same name, and a proxy read the answer by other rules.
      return Optional.of("the version of HTTP must be 1.0 or 1.1");
    }
    Enumeration<String> hosts = request.getHeaders("Host");
    if (hosts.hasMoreElements()) {
      boolean isHost = HOST.matcher(hosts.nextElement()).matches();
      if (hosts.hasMoreElements()) {
        return Optional.of("exactly one Host header is required");
      }
      if (!isHost) {
        return Optional.of("the Host header is not a host with or without a port");
      }
    } else if (!old) {
      return Optional.of("exactly one Host header is required");
    }
    return length(request, old);
  }

  /** Whether a body has chunks. The container takes some of their sizes for others. */
  public static boolean isInChunks(HttpServletRequest request) {
    return request.getHeader("Transfer-Encoding") != null;
  }

  private static Optional<String> length(HttpServletRequest request, boolean old) {
    Enumeration<String> lengths = request.getHeaders("Content-Length");
    Enumeration<String> codings = request.getHeaders("Transfer-Encoding");
    if (lengths.hasMoreElements()) {
      lengths.nextElement();
      if (lengths.hasMoreElements() || codings.hasMoreElements()) {
        return Optional.of("the length of the body is told more than once");
      }
    }
    if (codings.hasMoreElements()) {
      boolean isChunked = codings.nextElement().equalsIgnoreCase("chunked");
      if (old || !isChunked || codings.hasMoreElements()) {
        return Optional.of("the only Transfer-Encoding is chunked, in HTTP/1.1");
      }
    }
    return Optional.empty();
  }
}
