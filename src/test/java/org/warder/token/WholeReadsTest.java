package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warder.id.Id;
import org.warder.token.TokenValue.State;
import org.warder.usage.ValueUse;

class WholeReadsTest {

  private static final Id ONE = new Id(1);
  private static final Id OTHER = new Id(2);
  private static final Id GONE = new Id(3);

  private final List<Collection<Id>> asked = new ArrayList<>();

  @Test
  void readsAgainWhatHasNoCurrentValue() {
    TokenValues whole = values(State.CURRENT);
    TokenValues torn = values(State.ENDED, State.PREVIOUS);
    TokenValues later = values(State.ENDED, State.CURRENT);
    Deque<Map<Id, TokenValues>> responses =
        new ArrayDeque<>(
            List.of(
                Map.of(ONE, whole, OTHER, torn),
                Map.of(OTHER, values(State.ENDED)),
                Map.of(OTHER, later)));

    Map<Id, TokenValues> found =
        WholeReads.read(
            List.of(ONE, OTHER, GONE),
            ids -> {
              asked.add(ids);
              return responses.remove();
            },
            values -> values);

    assertThat(found).containsOnly(Map.entry(ONE, whole), Map.entry(OTHER, later));
    assertThat(asked).containsExactly(List.of(ONE, OTHER, GONE), List.of(OTHER), List.of(OTHER));
  }

  @Test
  void whatIsDeletedMeanwhileIsLeftOut() {
    Deque<Map<Id, TokenValues>> responses =
        new ArrayDeque<>(List.of(Map.of(ONE, values(State.ENDED)), Map.of()));

    assertThat(WholeReads.read(List.of(ONE), ids -> responses.remove(), values -> values))
        .isEmpty();
  }

  private static TokenValues values(State... states) {
    return new TokenValues(List.of(states).stream().map(WholeReadsTest::value).toList());
  }

  private static TokenValue value(State state) {
    return TokenValue.stored(
        new Id(9), ONE, null, state, Instant.EPOCH, null, new ValueUse(null, null));
  }
}
