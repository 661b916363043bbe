package org.warder.api.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose address counts (src/docs/deployment.md, The address of a client). */
class TrustedProxiesTest {

  private static final TrustedProxies PROXIES =
      TrustedProxies.of("10.0.0.7, 192.168.0.0/16,fd00::/8");

  @ParameterizedTest
  @CsvSource({
    // Whom nobody trusts tells nothing.
    "203.0.113.9, 198.51.100.1, 203.0.113.9",
    "10.0.0.8, 198.51.100.1, 10.0.0.8",
    // The last that is no proxy, whatever stands before it.
    "10.0.0.7, 203.0.113.9, 203.0.113.9",
    "10.0.0.7, '198.51.100.1, 203.0.113.9', 203.0.113.9",
    "10.0.0.7, '10.0.0.7, 203.0.113.9', 203.0.113.9",
    "10.0.0.7, '198.51.100.1, 203.0.113.9, 192.168.3.4', 203.0.113.9",
    "10.0.0.7, '203.0.113.9,fd12::1', 203.0.113.9",
    "fd00:0:0:0:0:0:0:1, 2001:db8::5, 2001:db8:0:0:0:0:0:5",
    "::ffff:10.0.0.7, 203.0.113.9, 203.0.113.9",
    // As some write it.
    "10.0.0.7, 203.0.113.9:4711, 203.0.113.9",
    "10.0.0.7, [2001:db8::5]:4711, 2001:db8:0:0:0:0:0:5",
    "10.0.0.7, [2001:db8::5], 2001:db8:0:0:0:0:0:5",
    // Proxies alone, or nothing.
    "10.0.0.7, '192.168.3.4, 10.0.0.7', 192.168.3.4",
    "10.0.0.7, '', 10.0.0.7",
    // What is no address is nobody's, and neither is what stands before it.
    "10.0.0.7, unknown, 10.0.0.7",
    "10.0.0.7, localhost, 10.0.0.7",
    "10.0.0.7, 256.1.1.1, 10.0.0.7",
    "10.0.0.7, 010.1.1.1, 10.0.0.7",
    "10.0.0.7, '203.0.113.9, ', 10.0.0.7",
    "10.0.0.7, '203.0.113.9, _hidden, 192.168.3.4', 192.168.3.4"
  })
  void theClientIsTheLastAddressThatIsNoProxys(String peer, String forwardedFor, String client) {
    assertThat(PROXIES.client(peer, List.of(forwardedFor))).isEqualTo(client);
  }

  @Test
  void severalHeadersAreOneList() {
    assertThat(PROXIES.client("10.0.0.7", List.of("198.51.100.1", "203.0.113.9")))
        .isEqualTo("203.0.113.9");
    assertThat(PROXIES.client("10.0.0.7", List.of())).isEqualTo("10.0.0.7");
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.128/25, 192.0.2.128, true",
    "192.0.2.128/25, 192.0.2.127, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "0.0.0.0/0, 2001:db8:0:0:0:0:0:5, false",
    "2001:db8::/33, 2001:db8:7fff:0:0:0:0:1, true",
    "2001:db8::/33, 2001:db8:8000:0:0:0:0:1, false"
  })
  void aNetworkIsWhatBeginsWithTheSameBits(String network, String peer, boolean isTrusted) {
    assertThat(TrustedProxies.of(network).client(peer, List.of("198.51.100.1")))
        .isEqualTo(isTrusted ? "198.51.100.1" : peer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proxy.example.org",
        "10.0.0",
        "10.0.0.7/33",
        "10.0.0.7/x",
        "::1/129",
        "1.2.3.4,",
        "*"
      })
  void whatIsNoAddressIsTold(String setting) {
    assertThatThrownBy(() -> TrustedProxies.of(setting))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("addresses and networks such as 10.0.0.7, 192.168.0.0/16");
  }
}
