package org.warder.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Optional;

/** The addresses that the server listens on. */
final class Hosts {

  private Hosts() {}

  /** What would be right instead; empty if a port of it can be opened, whichever is free. */
  static Optional<String> mistake(String text) {
    if (!text.isBlank()) {
      try (ServerSocket socket = new ServerSocket(0, 1, address(text))) {
        return Optional.empty();
      } catch (IOException e) {
        // What cannot be found, or is another machine's, is refused below.
      }
    }
    return Optional.of("* or an address or name of this machine, and not \"" + text + "\"");
  }

  /** Null for all. */
  static InetAddress address(String host) throws UnknownHostException {
    return host.equals("*") ? null : InetAddress.getByName(host);
  }
}
