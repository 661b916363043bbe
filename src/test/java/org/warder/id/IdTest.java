package org.warder.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {

  @Test
  void isShownAsSixteenLowerCaseHexadecimalDigits() {
    assertThat(new Id(0xabcL)).hasToString("0000000000000abc");
    assertThat(new Id(-1)).hasToString("ffffffffffffffff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"020f755c3c082000", "ffffffffffffffff", "0000000000000001"})
  void readsWhatItShows(String text) {
    assertThat(Id.parse(text)).hasToString(text);
    assertThat(Id.parse(text.toUpperCase())).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "020f755c3c0820001", "020f755c3c08200", "ééééééééé"})
  void refusesAnotherLength(String text) {
    assertThatThrownBy(() -> Id.parse(text)).hasMessage("id must have a length of 16 bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000",
        "gggggggggggggggg",
        "-20f755c3c082000",
        "+20f755c3c082000",
        "éééééééé",
        "٥٥٥٥٥٥٥٥"
      })
  void refusesWhatIsNoIdentifier(String text) {
    assertThatThrownBy(() -> Id.parse(text)).hasMessage("invalid ID");
  }

  @Test
  void newOnesAscendAndAreNeitherZeroNorNegative() {
    List<Long> values = Stream.generate(Id::next).limit(10_000).map(Id::value).toList();

    assertThat(values).isSorted().doesNotHaveDuplicates().allMatch(value -> value > 0);
  }
}
