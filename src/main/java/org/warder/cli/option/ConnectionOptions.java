package org.warder.cli.option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.SignIn;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Durations;
import org.warder.cli.command.Environment;
import org.warder.cli.command.Terminal;
import org.warder.cli.configfile.Config;
import org.warder.cli.configfile.ConfigFile;
import org.warder.cli.http.EnvironmentProxySelector;
import org.warder.cli.http.HttpDebug;
import org.warder.cli.http.HttpSettings;
import org.warder.cli.http.ServerUrl;
import org.warder.cli.http.Transport;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to reach the server. */
public final class ConnectionOptions {
  private final Terminal terminal;
  private Config active;

  @Mixin private ConfigOptions configs;

  @Option(
      names = "--host",
      paramLabel = "URL",
      description = "The server, as http://host:port. Environment: INFLUX_HOST")
  @Environment("INFLUX_HOST")
  private String host;

  @Option(
      names = {"--active-config", "-c"},
      paramLabel = "NAME",
      description =
          "The config to use for this command; - is the previously active one."
              + " Environment: INFLUX_ACTIVE_CONFIG")
  @Environment("INFLUX_ACTIVE_CONFIG")
  private String activeConfig;

  @Option(
      names = "--skip-verify",
      description = "Accept any TLS certificate of any host. Environment: INFLUX_SKIP_VERIFY")
  @Environment("INFLUX_SKIP_VERIFY")
  private boolean skipVerify;

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description =
          "Certificates (PEM) to trust beside the known ones. Environment: INFLUX_CA_FILE")
  @Environment("INFLUX_CA_FILE")
  private String caFile;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      description =
          "How long to wait for a response, such as 5s or 2m; 30s by default."
              + " Environment: INFLUX_TIMEOUT")
  @Environment("INFLUX_TIMEOUT")
  private String timeout;

  @Option(
      names = "--http-debug",
      description = "Show requests and responses on standard error, secrets left out")
  private boolean httpDebug;

  @Option(
      names = "--trace-debug-id",
      hidden = true,
      paramLabel = "ID",
      description = "Sent as a header for tracing. Environment: INFLUX_TRACE_DEBUG_ID")
  @Environment("INFLUX_TRACE_DEBUG_ID")
  private String traceDebugId;

  @Option(
      names = "--extra-http-header",
      hidden = true,
      paramLabel = "NAME:VALUE",
      description = "Sent with every request. Environment: INFLUX_EXTRA_HTTP_HEADER")
  private List<String> extraHeaders;

  /** Connects as this terminal's environment and flags say. */
  public ConnectionOptions(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The config file. */
  public ConfigFile configFile() {
    return configs.read();
  }

  /** The server as flag or environment name it, empty if they do not. */
  public String hostGiven() {
    return host == null ? "" : host;
  }

  /** The organization of the config in use, empty if it has none. */
  public String configuredOrg() {
    return active().org();
  }

  /**
   * Connects with a token: the one of the flags, or the config's, or the config's user's session.
   */
  public ApiClient open(TokenOptions token) {
    String given = token.value();
    String value = given == null ? active().token() : given;
    return connect(value);
  }

  /** Connects without a token, for what needs none. A config's user is signed in nevertheless. */
  public ApiClient openAnonymous() {
    return connect("");
  }

  private ApiClient connect(String token) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (traceDebugId != null && !traceDebugId.isEmpty()) {
      headers.put("Zap-Trace-Span", traceDebugId);
      headers.put("influx-debug-id", traceDebugId);
    }
    if (!token.isEmpty()) {
      headers.put("Authorization", "Token " + token);
    }
    addExtraHeaders(headers);
    HttpSettings settings =
        new HttpSettings(
            ServerUrl.parse(host == null ? active().url() : host),
            skipVerify,
            caFile == null || caFile.isEmpty() ? null : Path.of(caFile),
            Durations.timeout(timeout),
            headers);
    EnvironmentProxySelector proxies = new EnvironmentProxySelector(terminal.environment());
    HttpDebug debug = httpDebug ? new HttpDebug(terminal.err()) : null;
    Transport transport = new Transport(settings, proxies, debug);
    if (token.isEmpty() && !active().cookie().isEmpty()) {
      transport =
          transport.with("Cookie", new SignIn(terminal, transport).cookie(active().cookie()));
    }
    return new ApiClient(transport, terminal.err());
  }

  private void addExtraHeaders(Map<String, String> headers) {
    String variable = terminal.environment("INFLUX_EXTRA_HTTP_HEADER");
    List<String> extra = extraHeaders;
    if (extra == null) {
      extra = variable == null || variable.isEmpty() ? List.of() : List.of(variable.split(","));
    }
    for (String header : extra) {
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

  private Config active() {
    if (active == null) {
      ConfigFile file = configFile();
      boolean named = activeConfig != null && !activeConfig.isEmpty();
      active = named ? file.get(file.resolve(activeConfig)) : file.active();
    }
    return active;
  }
}
