package org.warder.api.protocol;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Optional;

/**
 * The span of the current request, which Open Liberty has begun. OpenTelemetry is there only where
 * a setting asks for traces.
 */
final class RequestSpan {

  private RequestSpan() {}

  /** The trace that the span belongs to. */
  static Optional<String> traceId() {
    SpanContext context = Span.current().getSpanContext();
    return context.isValid() ? Optional.of(context.getTraceId()) : Optional.empty();
  }

  /** Adds the id of the request, and takes the query away: secrets may be there. */
  static void complete(String requestId) {
    Span.current().setAttribute("request.id", requestId).setAttribute("url.query", "");
  }
}
