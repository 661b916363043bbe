package org.warder.cli.option;

import java.util.List;
import java.util.Map;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Environment;
import org.warder.cli.command.Terminal;
import picocli.CommandLine.Option;

/** Further headers of every request. */
final class HeaderOptions {
  private static final String VARIABLE = "INFLUX_EXTRA_HTTP_HEADER";

  private final Terminal terminal;

  @Option(
      names = "--trace-debug-id",
      hidden = true,
      paramLabel = "ID",
      description = "Sent as a header for tracing")
  @Environment("INFLUX_TRACE_DEBUG_ID")
  private String traceDebugId = "";

  @Option(
      names = "--extra-http-header",
      hidden = true,
      paramLabel = "NAME:VALUE",
      description = "Sent with every request; several in " + VARIABLE + " are separated by commas")
  private List<String> extraHeaders;

  /** Reads the environment of this terminal. */
  HeaderOptions(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Adds the headers; an extra one replaces one of its name. */
  void addTo(Map<String, String> headers) {
    if (!traceDebugId.isEmpty()) {
      headers.put("Zap-Trace-Span", traceDebugId);
      headers.put("influx-debug-id", traceDebugId);
    }
    for (String header : extraHeaders == null ? fromEnvironment() : extraHeaders) {
      int colon = header.indexOf(':');
      if (colon < 0) {
        throw new CommandFailure(
            "header flag syntax \"key:value\", missing value in \"" + header + "\"");
      }
      String name = header.substring(0, colon).strip();
      headers.keySet().removeIf(name::equalsIgnoreCase);
      headers.put(name, header.substring(colon + 1).strip());
    }
  }

  private List<String> fromEnvironment() {
    String variable = terminal.environment(VARIABLE);
    return variable == null || variable.isEmpty() ? List.of() : List.of(variable.split(","));
  }
}
