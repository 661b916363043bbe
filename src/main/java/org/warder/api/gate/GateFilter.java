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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warder.access.gate.Gate;
import org.warder.access.gate.Verdict;
import org.warder.api.gate.Dialect.Description;

/** Answers proxies, and lets everything else pass. */
public class GateFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(GateFilter.class.getName());

  private static final String PREFIX = "/api/authz/";
  private static final Pattern PATH =
      Pattern.compile(PREFIX + "([a-z-]+)/([a-z0-9-]+)((?:/.*)?)", Pattern.DOTALL);

  /** What makes another path of one. The container would have chosen by that other path. */
  private static final Pattern OTHER_NAME =
      Pattern.compile("//|/\\.{1,2}(/|$)|[\\\\;]|%2e|%2f|%5c", Pattern.CASE_INSENSITIVE);

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
    Matcher parts = PATH.matcher(path);
    Optional<Dialect> dialect = parts.matches() ? Dialect.of(parts.group(1)) : Optional.empty();
    Verdict verdict =
        dialect.isEmpty() || OTHER_NAME.matcher(path).find()
            ? new Verdict.NoRoute("the address must be " + PREFIX + "{dialect}/{route map}")
            : check(request, dialect.get(), parts.group(2), parts.group(3));
    responses.send(response, dialect, verdict);
    metrics.count(dialect, verdict, System.nanoTime() - begin);
  }

  /** Nothing is allowed because something failed. */
  private Verdict check(HttpServletRequest request, Dialect dialect, String map, String rest) {
    Optional<Description> asked = dialect.description(request, rest);
    if (asked.isEmpty()) {
      return new Verdict.NoRoute("the proxy must say method and URI of the request, each once");
    }
    try {
      return gate.check(
          map,
          asked.get().method(),
          asked.get().target(),
          Collections.list(request.getHeaders("Authorization")));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A check failed", e);
      return new Verdict.Unknown(Duration.ofSeconds(1));
    }
  }
}
