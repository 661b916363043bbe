package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.user.Status;

class EffectiveStatusTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  @ParameterizedTest(name = "{0} token of {2} owner with {1} ms left: {3}")
  @CsvSource({
    "ACTIVE, , ACTIVE, ACTIVE, active",
    "ACTIVE, 1, ACTIVE, ACTIVE, active",
    "ACTIVE, 0, ACTIVE, EXPIRED, expired",
    "ACTIVE, -1, ACTIVE, EXPIRED, expired",
    "ACTIVE, , INACTIVE, OWNER_INACTIVE, ownerInactive",
    "ACTIVE, 0, INACTIVE, OWNER_INACTIVE, ownerInactive",
    "ACTIVE, , , OWNER_DELETED, ownerDeleted",
    "ACTIVE, 0, , OWNER_DELETED, ownerDeleted",
    "INACTIVE, , ACTIVE, INACTIVE, inactive",
    "INACTIVE, 0, ACTIVE, INACTIVE, inactive",
    "INACTIVE, , INACTIVE, OWNER_INACTIVE, ownerInactive",
    "INACTIVE, 0, , OWNER_DELETED, ownerDeleted",
  })
  void isWorkedOutFromTokenAndOwner(
      Status token, Long left, Status owner, EffectiveStatus expected, String text) {
    Instant expiresAt = left == null ? null : NOW.plusMillis(left);

    assertThat(EffectiveStatus.of(token, expiresAt, owner, NOW)).isEqualTo(expected);
    assertThat(expected.text()).isEqualTo(text);
  }
}
