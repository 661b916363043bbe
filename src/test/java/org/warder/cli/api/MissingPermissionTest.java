package org.warder.cli.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingPermissionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "write:orgs/9f1c0de4a2b35c77/tasks is unauthorized"
            + "|the token lacks permission to write tasks in the organization with ID 9f1c0de4a2b35c77",
        "read:orgs/9f1c0de4a2b35c77/buckets/4d7e20aa91c3f05b is unauthorized"
            + "|the token lacks permission to read the bucket with ID 4d7e20aa91c3f05b in the organization"
            + " with ID 9f1c0de4a2b35c77",
        "write:users/0c2f9b0000002000 is unauthorized"
            + "|the token lacks permission to write the user with ID 0c2f9b0000002000",
        "permission read:users is not allowed: read:users is unauthorized"
            + "|the token lacks permission to read all users, in every organization; only an operator"
            + " token holds that"
      })
  void namesThePermissionInWords(String message, String hint) {
    assertThat(MissingPermission.hint(401, message)).isEqualTo(hint);
    assertThat(MissingPermission.hint(403, message)).isEqualTo(hint);
  }

  @Test
  void saysNothingOfOtherFailures() {
    assertThat(MissingPermission.hint(404, "write:users is unauthorized")).isNull();
    assertThat(MissingPermission.hint(403, "User is inactive")).isNull();
  }

  @Test
  void saysHowATokenIsGivenWhereItIsUnknown() {
    assertThat(MissingPermission.hint(401, "unauthorized access")).contains("INFLUX_TOKEN");
  }
}
