package org.warder.api.protocol;

import com.ibm.websphere.logging.hpel.LogRecordContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where logs or traces are for programs, gives each request an id, which is in the response, in the
 * access log, in all that is logged for the request, and in its span: what the proxy has sent as
 * {@code X-Request-Id}, else the trace-id of the span or of {@code traceparent} (W3C Trace
 * Context), else a new one. A request that goes on in another thread keeps both.
 */
class RequestIds extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String HEADER = "X-Request-Id";

  /** The field of a line in JSON is {@code ext_} and this, which liberty/log-json.xml renames. */
  private static final String FIELD = "requestId";

  /** Where a request keeps its id. */
  private static final String KEPT = RequestIds.class.getName();

  /** What proxies send, and nothing that could pass for something else in a log. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private static final Pattern TRACE_PARENT =
      Pattern.compile("(?!ff)[0-9a-f]{2}-((?!0{32})[0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

  private final boolean isTraced;

  /**
   * @param isTraced whether requests have spans
   */
  RequestIds(boolean isTraced) {
    this.isTraced = isTraced;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = (String) request.getAttribute(KEPT);
    if (id == null) {
      id = begin(request);
      request.setAttribute(KEPT, id);
      response.setHeader(HEADER, id);
    }
    LogRecordContext.addExtension(FIELD, id);
    try {
      if (isTraced) {
        RequestSpan.doFilter(request, response, chain);
      } else {
        chain.doFilter(request, response);
      }
    } finally {
      LogRecordContext.removeExtension(FIELD);
    }
  }

  private String begin(HttpServletRequest request) {
    String sent = request.getHeader(HEADER);
    if (!isTraced) {
      return id(sent, traceId(request.getHeader("traceparent")));
    }
    String id = id(sent, RequestSpan.traceId());
    RequestSpan.complete(request, id);
    return id;
  }

  /**
   * The id of a request.
   *
   * @param sent its {@code X-Request-Id}; null for none
   */
  static String id(String sent, Optional<String> traceId) {
    return sent != null && ID.matcher(sent).matches()
        ? sent
        : traceId.orElseGet(() -> UUID.randomUUID().toString());
  }

  /** The trace-id of a {@code traceparent}; null for none. */
  static Optional<String> traceId(String traceParent) {
    return Optional.ofNullable(traceParent)
        .map(TRACE_PARENT::matcher)
        .filter(Matcher::matches)
        .map(trace -> trace.group(1));
  }
}
