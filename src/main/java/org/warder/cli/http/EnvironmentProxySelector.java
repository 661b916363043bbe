package org.warder.cli.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.warder.cli.command.CommandFailure;

/**
 * Finds proxies as other command lines do: in {@code HTTP_PROXY}, {@code HTTPS_PROXY} and {@code
 * NO_PROXY}, small letters too. The loopback host is never reached through one.
 */
public final class EnvironmentProxySelector extends ProxySelector {
  private final Map<String, String> environment;

  /** Reads these variables. */
  public EnvironmentProxySelector(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public List<Proxy> select(URI uri) {
    URI proxy = proxyFor(uri);
    if (proxy == null) {
      return List.of(Proxy.NO_PROXY);
    }
    int port = proxy.getPort() < 0 ? 80 : proxy.getPort();
    return List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHost(), port)));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // The request fails by itself.
  }

  /** The credentials for the proxy on the way to {@code uri}, as the proxy's URL holds them. */
  Optional<String> authorization(URI uri) {
    URI proxy = proxyFor(uri);
    if (proxy == null || proxy.getRawUserInfo() == null) {
      return Optional.empty();
    }
    String credentials =
        URLDecoder.decode(proxy.getRawUserInfo().replace("+", "%2B"), StandardCharsets.UTF_8);
    byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
    return Optional.of("Basic " + Base64.getEncoder().encodeToString(bytes));
  }

  private URI proxyFor(URI uri) {
    String value = variable(uri.getScheme() + "_proxy");
    if (value.isEmpty() || isLoopback(uri.getHost()) || isExcepted(uri)) {
      return null;
    }
    String variable = uri.getScheme().toUpperCase(Locale.ROOT) + "_PROXY";
    try {
      URI proxy = new URI(value.contains("://") ? value : "http://" + value);
      if ("http".equals(proxy.getScheme()) && proxy.getHost() != null) {
        return proxy;
      }
    } catch (URISyntaxException e) {
      // Its message would show the password.
    }
    throw new CommandFailure(variable + " is not the URL of an HTTP proxy, http://host:port");
  }

  private boolean isExcepted(URI uri) {
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    int port = uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
    for (String entry : variable("no_proxy").toLowerCase(Locale.ROOT).split(",")) {
      String pattern = entry.strip();
      if (pattern.endsWith(":" + port)) {
        pattern = pattern.substring(0, pattern.length() - 1 - Integer.toString(port).length());
      }
      String domain = pattern.startsWith("*.") ? pattern.substring(1) : pattern;
      boolean matches =
          domain.equals("*")
              || domain.equals(host)
              || !domain.isEmpty() && host.endsWith(domain.startsWith(".") ? domain : "." + domain);
      if (matches) {
        return true;
      }
    }
    return false;
  }

  private String variable(String name) {
    String value = environment.get(name.toUpperCase(Locale.ROOT));
    if (value == null || value.isEmpty()) {
      value = environment.get(name);
    }
    return value == null ? "" : value;
  }

  private static boolean isLoopback(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.startsWith("127.")
        || host.equals("[::1]")
        || host.equals("::1");
  }
}
