package org.warder.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.primefaces.model.SortOrder;

/** The state of a table in the address of its page. */
class TableStateTest {

  private final TableState state =
      new TableState("created", true, Set.of("created", "description"));

  @Test
  void firstPageIsNotInTheAddress() {
    assertThat(state.getPage()).isNull();
    assertThat(state.getOrder()).isEqualTo("-created");
  }

  @Test
  void pageIsCountedFromOne() {
    state.setPage("3");

    assertThat(state.getFirst()).isEqualTo(2 * 25);
    assertThat(state.getPage()).isEqualTo("3");
    state.restart();
    assertThat(state.getPage()).isNull();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"-7", "0", "abc", "1.5", "99999999999", "drop table", "bogus", "-"})
  void nonsenseCountsAsAbsent(String text) {
    state.setPage(text);
    state.setOrder(text);

    assertThat(state.getFirst()).isZero();
    assertThat(state.getOrder()).isEqualTo("-created");
  }

  @Test
  void pageIsAsLongAsTheAddressSays() {
    state.setSize("50");
    state.setPage("3");

    assertThat(state.getFirst()).isEqualTo(2 * 50);
    assertThat(state.getSize()).isEqualTo("50");
    state.page(0, 100, Map.of());
    assertThat(state.getSize()).isEqualTo("100");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"-50", "0", "7", "25", "1000", "99999999999", "abc"})
  void lengthThatIsNotOfferedIsTheUsualOne(String size) {
    state.setSize(size);

    assertThat(state.getRows()).isEqualTo(25);
    assertThat(state.getSize()).isNull();
    assertThat(state.page(0, 1_000_000, Map.of()).limit()).isEqualTo(25);
  }

  @Test
  void orderIsReadBack() {
    state.setOrder("description");

    assertThat(state.sort()).isEqualTo("description");
    assertThat(state.getSortBy().getOrder()).isEqualTo(SortOrder.ASCENDING);
  }
}
