package org.warder.api.protocol;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.api.errors.ErrorResponse;
import org.warder.error.ErrorCode;

/**
 * Lets a request pass when its body is there, so that nothing behind this waits for a client
 * (src/docs/architecture.md, Bodies that are late). A thread waits for a body, as long as there are
 * few of them: that costs least. Where more are late, no thread waits for the others.
 */
public class ArrivalFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final int THREADS = 6;

  private final transient Semaphore waiting = new Semaphore(THREADS);

  @Inject
  @ConfigProperty(name = "MAX_REQUEST_BYTES")
  private int maxBytes;

  /** Seconds. */
  @Inject
  @ConfigProperty(name = "client.patience")
  private int patience;

  private transient LateBodies late;

  @Override
  public void init() {
    late = new LateBodies(maxBytes, Duration.ofSeconds(patience));
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getDispatcherType() == DispatcherType.ASYNC) {
      chain.doFilter(new ArrivedRequest(request, LateBody.of(request)), response);
    } else if (!isAwaited(request)) {
      chain.doFilter(request, response);
    } else if (waiting.tryAcquire()) {
      ArrivedBody body;
      try {
        body = ArrivedBody.read(request, maxBytes, Duration.ofSeconds(patience));
      } finally {
        waiting.release();
      }
      chain.doFilter(new ArrivedRequest(request, body), response);
    } else if (RequestTarget.isPlain(request.getRequestURI())) {
      late.await(request, response);
    } else {
      // The container would decode the path of a dispatch once more than that of a request.
      response.setHeader("Connection", "close");
      ErrorResponse.send(response, ErrorCode.UNAVAILABLE, LateBodies.TOO_MANY);
    }
  }

  /** Whether there is a body, and it is not too large to be read. */
  private boolean isAwaited(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    return length > 0 && length <= maxBytes || request.getHeader("Transfer-Encoding") != null;
  }
}
