package org.warder.api.gate;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import org.warder.access.gate.AskedRequest;
import org.warder.access.gate.Gate;
import org.warder.access.gate.Verdict;
import org.warder.api.gate.Dialect.Description;
import org.warder.api.protocol.MessageFault;
import org.warder.gate.RefusedRequestException;
import org.warder.gate.target.Target;

/** Answers proxies, and lets everything else pass. */
public class GateFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(GateFilter.class.getName());

  private static final String PREFIX = "/api/authz/";
  @Inject private Gate gate;
  @Inject private GateResponse responses;
  @Inject private GateMetrics metrics;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    if (!path.startsWith(PREFIX)) {
      chain.doFilter(request, response);
      return;
    }
    long begin = System.nanoTime();
    int map = path.indexOf('/', PREFIX.length()) + 1;
    Optional<Dialect> dialect =
        map == 0 ? Optional.empty() : Dialect.of(path.substring(PREFIX.length(), map - 1));
    Optional<String> fault = MessageFault.of(request);
    Verdict verdict;
    if (fault.isPresent() || MessageFault.isInChunks(request)) {
      // What follows on the connection may be no request.
      response.setHeader("Connection", "close");
    }
    if (fault.isPresent()) {
      verdict = new Verdict.NoRoute(fault.get());
    } else if (dialect.isPresent() && hasOneName(path)) {
      verdict = check(request, dialect.get(), path.substring(map));
    } else {
      verdict = new Verdict.NoRoute("the address must be " + PREFIX + "{dialect}/{route map}");
    }
    // Who has the response may ask for the metrics at once.
    metrics.count(dialect, verdict, System.nanoTime() - begin);
    responses.send(response, dialect, verdict);
  }

  /** The container would have chosen by another name of the path. */
  private static boolean hasOneName(String path) {
    try {
      Target.checkPath(path);
      return true;
    } catch (RefusedRequestException e) {
      return false;
    }
  }

  /** Nothing is allowed because something failed. */
  private Verdict check(HttpServletRequest request, Dialect dialect, String address) {
    int end = address.indexOf('/');
    String map = end < 0 ? address : address.substring(0, end);
    String rest = end < 0 ? "" : address.substring(end);
    Optional<Description> asked = dialect.description(request, rest);
    if (asked.isEmpty()) {
      return new Verdict.NoRoute("the proxy must say method and URI of the request, each once");
    }
    try {
      return gate.check(
          map,
          new AskedRequest(
              asked.get().method(),
              asked.get().target(),
              Collections.list(request.getHeaders("Authorization")),
              request.getRemoteAddr(),
              request.getHeader("User-Agent")));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A check failed", e);
      return new Verdict.Unknown(Duration.ofSeconds(1));
    }
  }
}
