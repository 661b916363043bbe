package org.warder.api.protocol;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The proxies that are believed when they say whom they ask for: the setting {@code
 * TRUSTED_PROXIES}.
 */
public final class TrustedProxies {

  /** An address as proxies write it, with brackets or a port or both. */
  private static final Pattern WITH_PORT = Pattern.compile("\\[([^]]*)](?::\\d+)?|([^:]*):\\d+");

  private final List<Network> networks;

  private TrustedProxies(List<Network> networks) {
    this.networks = networks;
  }

  /**
   * Reads the setting.
   *
   * @throws IllegalArgumentException if it is anything but addresses and networks
   */
  public static TrustedProxies of(String setting) {
    return new TrustedProxies(
        Stream.of(setting.split(",", -1)).map(String::strip).map(Network::of).toList());
  }

  /**
   * Where a request comes from: the last address of its way that is no proxy's. What stands before
   * it may be anybody's invention; what is no address ends the way.
   *
   * @param peer whose connection it is
   * @param forwardedFor the values of {@code X-Forwarded-For}, in their order
   */
  String client(String peer, List<String> forwardedFor) {
    Optional<InetAddress> hop = Network.address(peer.split("%", 2)[0]);
    if (hop.isEmpty() || !isTrusted(hop.get())) {
      return peer;
    }
    List<String> way =
        Stream.of(String.join(",", forwardedFor).split(",", -1)).map(String::strip).toList();
    InetAddress client = hop.get();
    for (int i = way.size() - 1; i >= 0 && isTrusted(client); i--) {
      Optional<InetAddress> before = Network.address(withoutPort(way.get(i)));
      if (before.isEmpty()) {
        break;
      }
      client = before.get();
    }
    return client.getHostAddress();
  }

  private boolean isTrusted(InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }

  private static String withoutPort(String text) {
    var port = WITH_PORT.matcher(text);
    if (!port.matches()) {
      return text;
    }
    return port.group(1) != null ? port.group(1) : port.group(2);
  }
}
