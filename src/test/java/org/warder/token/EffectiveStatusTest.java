package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.user.Status;

class EffectiveStatusTest {

  @ParameterizedTest(name = "{0} token of {1} owner: {2}")
  @CsvSource({
    "ACTIVE, ACTIVE, ACTIVE",
    "ACTIVE, INACTIVE, OWNER_INACTIVE",
    "ACTIVE, , OWNER_DELETED",
    "INACTIVE, ACTIVE, INACTIVE",
    "INACTIVE, INACTIVE, INACTIVE",
    "INACTIVE, , INACTIVE",
  })
  void isWorkedOutFromTokenAndOwner(Status token, Status owner, EffectiveStatus expected) {
    assertThat(EffectiveStatus.of(token, owner)).isEqualTo(expected);
  }
}
