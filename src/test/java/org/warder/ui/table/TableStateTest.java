package org.warder.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.primefaces.model.SortOrder;

/** The state of a table in the address of its page. */
class TableStateTest {

  private final TableState state = new TableState("created", true);

  @Test
  void firstPageIsNotInTheAddress() {
    assertThat(state.getPage()).isNull();
    assertThat(state.getOrder()).isEqualTo("-created");
  }

  @Test
  void pageIsCountedFromOne() {
    state.setPage(3);

    assertThat(state.getFirst()).isEqualTo(2 * TableState.ROWS);
    assertThat(state.getPage()).isEqualTo(3);
    state.restart();
    assertThat(state.getPage()).isNull();
  }

  @Test
  void nonsenseCountsAsAbsent() {
    state.setPage(-7);
    state.setOrder("drop table");

    assertThat(state.getFirst()).isZero();
    assertThat(state.getOrder()).isEqualTo("-created");
  }

  @Test
  void orderIsReadBack() {
    state.setOrder("description");

    assertThat(state.sort()).isEqualTo("description");
    assertThat(state.getSortBy().getOrder()).isEqualTo(SortOrder.ASCENDING);
  }
}
