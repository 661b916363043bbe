package org.warder.user;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The addresses that one client may have. Of IPv6 the smallest network has 2^64 (RFC 4291, section
 * 2.5.1), and whoever is in it may use them all.
 */
final class AddressBlock {

  private static final int NETWORK_BYTES = 8;

  private AddressBlock() {}

  /**
   * A name of the block that an address is in.
   *
   * @param address of IPv4 or IPv6, as numbers
   */
  static String of(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      // What has a colon is no name that would be looked up. The zone behind a % is of this
      // machine.
      byte[] bytes = InetAddress.getByName(address.split("%")[0]).getAddress();
      return bytes.length > NETWORK_BYTES
          ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "/64"
          : InetAddress.getByAddress(bytes).getHostAddress();
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
