package org.warder.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a machine passwords get. */
class PasswordHasherTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 1", "4, 2", "16, 8"})
  void isHalfOfTheProcessors(int processors, int atOnce) {
    assertThat(PasswordHasher.width(processors)).isEqualTo(atOnce);
  }
}
