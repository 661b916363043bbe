package org.warder.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers a setting may have. */
class BoundsRuleTest {

  @ParameterizedTest
  @CsvSource({
    "MAX_REQUEST_BYTES,    1024, 104857600",
    "MAX_TOKENS_PER_OWNER, 1,    2147483647",
    "MAX_LONG_LISTS,       1,    1000"
  })
  void whatIsBeyondTheBoundsIsTold(String name, int min, int max) {
    assertThat(mistakes(name, min)).isEmpty();
    assertThat(mistakes(name, max)).isEmpty();
    assertThat(mistakes(name, min - 1)).containsExactly(mistake(name, min, max, min - 1));
    if (max < Integer.MAX_VALUE) {
      assertThat(mistakes(name, max + 1)).containsExactly(mistake(name, min, max, max + 1));
    }
  }

  @Test
  void allMistakesAreTold() {
    assertThat(BoundsRule.mistakes(name -> Optional.of(0))).hasSize(3);
  }

  private static List<String> mistakes(String name, int number) {
    return BoundsRule.mistakes(
        asked -> asked.equals(name) ? Optional.of(number) : Optional.empty());
  }

  private static String mistake(String name, int min, int max, int number) {
    return name + " must be a whole number from " + min + " to " + max + ", and not " + number;
  }
}
