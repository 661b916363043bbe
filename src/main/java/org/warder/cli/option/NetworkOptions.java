package org.warder.cli.option;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.warder.cli.command.Durations;
import org.warder.cli.command.Environment;
import org.warder.cli.command.Terminal;
import org.warder.cli.http.EnvironmentProxySelector;
import org.warder.cli.http.HttpDebug;
import org.warder.cli.http.HttpSettings;
import org.warder.cli.http.Transport;
import picocli.CommandLine.Option;

/** How bytes get to the server: certificates, time, proxies. */
final class NetworkOptions {
  private final Terminal terminal;

  @Option(names = "--skip-verify", description = "Accept any TLS certificate of any host")
  @Environment("INFLUX_SKIP_VERIFY")
  private boolean skipVerify;

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description = "Certificates (PEM) to trust beside the known ones")
  @Environment("INFLUX_CA_FILE")
  private String caFile = "";

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      description = "How long to wait for a response, such as 5s or 2m; 30s by default")
  @Environment("INFLUX_TIMEOUT")
  private String timeout = "";

  @Option(
      names = "--http-debug",
      description = "Show requests and responses on standard error, secrets left out")
  private boolean httpDebug;

  /** Finds proxies in the environment of this terminal, and shows the traffic on it. */
  NetworkOptions(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * The way to a server.
   *
   * @param headers sent with every request
   */
  Transport transport(URI server, Map<String, String> headers) {
    HttpSettings settings =
        new HttpSettings(
            server,
            skipVerify,
            caFile.isEmpty() ? null : Path.of(caFile),
            Durations.timeout(timeout),
            headers);
    return new Transport(
        settings,
        new EnvironmentProxySelector(terminal.environment()),
        httpDebug ? new HttpDebug(terminal) : null);
  }
}
