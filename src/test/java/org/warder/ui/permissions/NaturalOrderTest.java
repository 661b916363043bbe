package org.warder.ui.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order in which people expect names. */
class NaturalOrderTest {

  @Test
  void numbersCountByTheirValueAndCaseNotAtAll() {
    List<String> names = List.of("line 10", "Line 2", "line", "LINE 1b", "line 1a", "8", "07");

    assertThat(names.stream().sorted(Comparator.comparing(NaturalOrder::key)))
        .containsExactly("07", "8", "line", "line 1a", "LINE 1b", "Line 2", "line 10");
  }
}
