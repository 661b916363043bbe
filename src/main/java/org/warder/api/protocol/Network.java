package org.warder.api.protocol;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All addresses that begin with the same bits.
 *
 * @param bits how many, from the first
 */
record Network(InetAddress address, int bits) {

  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

  /**
   * Reads an address or a network.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static Network of(String text) {
    String[] halves = text.split("/", 2);
    Optional<InetAddress> address = address(halves[0]);
    int longest = address.map(known -> known.getAddress().length * 8).orElse(0);
    boolean hasBits = halves.length == 1 || halves[1].matches("\\d{1,3}");
    int bits = halves.length == 2 && hasBits ? Integer.parseInt(halves[1]) : longest;
    if (address.isEmpty() || !hasBits || bits > longest) {
      throw new IllegalArgumentException(
          "addresses and networks such as 10.0.0.7, 192.168.0.0/16 or fd00::/8, with commas"
              + " between them, and not \""
              + text
              + "\"");
    }
    return new Network(address.get(), bits);
  }

  /** An address in numbers; a name, which would be looked up, is none. */
  static Optional<InetAddress> address(String text) {
    if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  boolean contains(InetAddress other) {
    byte[] own = address.getAddress();
    byte[] its = other.getAddress();
    if (own.length != its.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      if (((own[bit >> 3] ^ its[bit >> 3]) >> (7 - (bit & 7)) & 1) != 0) {
        return false;
      }
    }
    return true;
  }
}
