package org.warder.cli.option;

import java.util.LinkedHashMap;
import java.util.Map;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.SignIn;
import org.warder.cli.command.Environment;
import org.warder.cli.command.Terminal;
import org.warder.cli.configfile.Config;
import org.warder.cli.configfile.ConfigFile;
import org.warder.cli.http.ServerUrl;
import org.warder.cli.http.Transport;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which server to talk to, and how to reach it. */
public final class ConnectionOptions {
  private final Terminal terminal;
  private Config active;

  @Option(
      names = "--host",
      paramLabel = "URL",
      description =
          "The server, as http://host:port, and the path where a proxy serves it below one")
  @Environment("INFLUX_HOST")
  private String host;

  @Option(
      names = {"--active-config", "-c"},
      paramLabel = "NAME",
      description = "The config to use for this command; - is the previously active one")
  @Environment("INFLUX_ACTIVE_CONFIG")
  private String activeConfig = "";

  @Mixin private ConfigOptions configs;
  @Mixin private NetworkOptions network;
  @Mixin private HeaderOptions extraHeaders;

  /** Asks for passwords and shows the traffic on this terminal. */
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
    return connect(token.find().orElseGet(() -> active().token()));
  }

  /** Connects without a token, for what needs none. A config's user is signed in nevertheless. */
  public ApiClient openAnonymous() {
    return connect("");
  }

  private ApiClient connect(String token) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (!token.isEmpty()) {
      headers.put("Authorization", "Token " + token);
    }
    extraHeaders.addTo(headers);
    Transport transport =
        network.transport(ServerUrl.parse(host == null ? active().url() : host), headers);
    if (token.isEmpty() && !active().cookie().isEmpty()) {
      transport =
          transport.with("Cookie", new SignIn(terminal, transport).cookie(active().cookie()));
    }
    return new ApiClient(transport, terminal);
  }

  private Config active() {
    if (active == null) {
      ConfigFile file = configFile();
      active = activeConfig.isEmpty() ? file.active() : file.get(file.resolve(activeConfig));
    }
    return active;
  }
}
