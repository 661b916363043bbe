package org.warder.api.health;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.warder.api.errors.ErrorResponse;
import org.warder.api.json.Json;
import org.warder.api.json.WireFormat;
import org.warder.database.DatabaseProbe;
import org.warder.error.ErrorCode;

/** The three questions that clients ask before anything else, without a credential. */
public class HealthServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** The response of {@code /health}: all six members, always. */
  record Health(
      String name,
      String message,
      String status,
      List<String> checks,
      String version,
      String commit) {}

  /** The response of {@code /ready}. */
  record Ready(String status, Instant started, String up) {}

  @Inject private transient DatabaseProbe database;
  @Inject private transient ShutdownNotice shutdown;
  @Inject private transient Clock clock;
  private transient Instant started;

  @Override
  public void init() {
    started = clock.instant();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      response.setHeader("Allow", "GET, HEAD");
      ErrorResponse.send(response, ErrorCode.METHOD_NOT_ALLOWED, "method not allowed");
      return;
    }
    switch (request.getServletPath()) {
      case "/ping" -> response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      case "/health" -> sendHealth(response);
      default -> send(response, HttpServletResponse.SC_OK, ready());
    }
  }

  private void sendHealth(HttpServletResponse response) throws IOException {
    Optional<String> fault = fault();
    Health health =
        new Health(
            "influxdb",
            fault.orElse("ready for queries and writes"),
            fault.isEmpty() ? "pass" : "fail",
            List.of(),
            WireFormat.VERSION,
            "warder");
    send(
        response,
        fault.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE,
        health);
  }

  private Optional<String> fault() {
    if (shutdown.isGiven()) {
      return Optional.of("the server is about to end");
    }
    return database.isAvailable()
        ? Optional.empty()
        : Optional.of("the database cannot be reached");
  }

  private Ready ready() {
    return new Ready("ready", started, up(Duration.between(started, clock.instant())));
  }

  /** A duration as Go writes it, such as {@code 1h2m3.4s}. */
  static String up(Duration duration) {
    StringBuilder text = new StringBuilder();
    if (duration.toHours() > 0) {
      text.append(duration.toHours()).append('h');
    }
    if (duration.toMinutes() > 0) {
      text.append(duration.toMinutesPart()).append('m');
    }
    return text.append(duration.toSecondsPart())
        .append('.')
        .append(duration.toMillisPart() / 100)
        .append('s')
        .toString();
  }

  private static void send(HttpServletResponse response, int status, Object answer)
      throws IOException {
    byte[] body = Json.indented().writeValueAsBytes(answer);
    response.setStatus(status);
    response.setContentType(WireFormat.JSON);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
