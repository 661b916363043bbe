package org.warder.api.protocol;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * The span of the current request, which Open Liberty has begun. OpenTelemetry is there only where
 * a setting asks for traces.
 */
final class RequestSpan {

  /** Where a request keeps it. */
  private static final String KEPT = RequestSpan.class.getName();

  private RequestSpan() {}

  /** The trace that the span belongs to. */
  static Optional<String> traceId() {
    SpanContext context = Span.current().getSpanContext();
    return context.isValid() ? Optional.of(context.getTraceId()) : Optional.empty();
  }

  /** Adds the id of the request, and takes the query away: secrets may be there. */
  static void complete(HttpServletRequest request, String requestId) {
    Span.current().setAttribute("request.id", requestId).setAttribute("url.query", "");
    request.setAttribute(KEPT, Context.current());
  }

  /** Goes on within the span, in whatever thread: else JAX-RS would begin one of its own. */
  static void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try (Scope scope = ((Context) request.getAttribute(KEPT)).makeCurrent()) {
      chain.doFilter(request, response);
    }
  }
}
