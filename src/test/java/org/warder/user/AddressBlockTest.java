package org.warder.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as one client. */
class AddressBlockTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:0:7:0:0:0:1, 20010db800000007/64",
    "2001:db8:0:7::ffff, 20010db800000007/64",
    "fe80:0:0:0:0:0:0:1%eth0, fe80000000000000/64",
    "::ffff:192.0.2.7, 192.0.2.7",
    "not:an:address, not:an:address"
  })
  void isAnAddressOfIpv4AndANetworkOfIpv6(String address, String block) {
    assertThat(AddressBlock.of(address)).isEqualTo(block);
  }
}
