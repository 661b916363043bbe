package org.warder.api.protocol;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.warder.api.errors.ErrorResponse;
import org.warder.error.ErrorCode;

/**
 * Refuses messages that a proxy and this server may read differently: whom a request is for and
 * where it ends (RFC 9112, Request Smuggling). What the container does not show is in
 * src/docs/deployment.md, A reverse proxy.
 */
public class MessageFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Methods whose requests tell the length of their body, if only 0. */
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  /** A name, an IPv4 or an IPv6 address, and a port (RFC 3986, Host). */
  private static final String HOST = "([\\w.~%!$&'()*+,;=-]+|\\[[\\w:.%]+])(:\\d{0,5})?";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String fault = fault(request);
    if (fault != null) {
      // What follows on the connection may be no request.
      response.setHeader("Connection", "close");
      ErrorResponse.send(response, ErrorCode.INVALID, fault);
    } else {
      if (isOfUnknownLength(request)) {
        response.setHeader("Connection", "close");
      }
      chain.doFilter(request, response);
    }
  }

  /** What is wrong with the message; null for nothing. */
  private static String fault(HttpServletRequest request) {
    boolean old = request.getProtocol().equals("HTTP/1.0");
    List<String> hosts = Collections.list(request.getHeaders("Host"));
    List<String> lengths = Collections.list(request.getHeaders("Content-Length"));
    List<String> codings = Collections.list(request.getHeaders("Transfer-Encoding"));
    if (hosts.size() > 1 || hosts.isEmpty() && !old) {
      return "exactly one Host header is required";
    }
    if (!hosts.stream().allMatch(host -> host.matches(HOST))) {
      return "the Host header is not a host with or without a port";
    }
    if (lengths.size() > 1 || !lengths.isEmpty() && !codings.isEmpty()) {
      return "the length of the body is told more than once";
    }
    if (!codings.isEmpty() && (old || !isChunked(codings))) {
      return "the only Transfer-Encoding is chunked, in HTTP/1.1";
    }
    return null;
  }

  private static boolean isChunked(List<String> codings) {
    return codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked");
  }

  /** The container drops a length that is no number, and takes the body for the next request. */
  private static boolean isOfUnknownLength(HttpServletRequest request) {
    return WITH_BODY.contains(request.getMethod())
        && request.getHeader("Content-Length") == null
        && request.getHeader("Transfer-Encoding") == null;
  }
}
