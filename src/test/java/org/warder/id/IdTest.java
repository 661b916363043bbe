package org.warder.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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

  @ParameterizedTest
  @ValueSource(
      strings = {"2020-01-01T00:00:00Z", "2026-11-26T10:00:00.123Z", "2089-09-06T00:00:00Z"})
  void thoseOfAMomentAreNotBeforeItsFirst(String text) {
    Instant moment = Instant.parse(text);
    IdFactory ids = new IdFactory(Clock.fixed(moment, ZoneOffset.UTC));
    List<Id> made = Stream.generate(ids::next).limit(10_000).toList();

    assertThat(made)
        .allSatisfy(id -> assertThat(id.value()).isGreaterThanOrEqualTo(Id.first(moment).value()))
        .allSatisfy(id -> assertThat(id).isLessThan(Id.first(moment.plusSeconds(1))));
  }

  @Test
  void tellsWhenItWasMade() {
    Instant moment = Instant.parse("2026-11-26T10:00:00.123Z");

    assertThat(new IdFactory(Clock.fixed(moment, ZoneOffset.UTC)).next().moment())
        .isEqualTo(moment);
    assertThat(Id.first(moment).moment()).isEqualTo(moment);
  }

  /** As the clock of the application is. */
  @Test
  void areMadeByAClockThatTicksWithinMilliseconds() {
    Instant before = Instant.now();
    Id made =
        new IdFactory(Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS))).next();

    assertThat(made.value()).isGreaterThanOrEqualTo(Id.first(before).value());
  }

  @Test
  void firstOfMomentsThatNoIdentifierHasIsTheNearest() {
    assertThat(Id.first(Instant.parse("1970-01-01T00:00:00Z"))).isEqualTo(new Id(1));
    assertThat(Id.first(Instant.parse("9999-12-31T23:59:59Z")))
        .isEqualTo(Id.first(Instant.parse("2089-09-07T00:00:00Z")))
        .isNotEqualTo(Id.first(Instant.parse("2089-09-06T00:00:00Z")));
  }
}
