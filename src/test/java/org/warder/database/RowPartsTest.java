package org.warder.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warder.id.Id;

class RowPartsTest {

  private static final Id A = new Id(1);
  private static final Id B = new Id(2);
  private static final Id C = new Id(3);

  @Test
  void fewRowsAreOnePart() {
    assertThat(RowParts.cut(List.of(A, B, C), List.of(Map.of(A, 3999L, B, 1L))))
        .containsExactly(List.of(A, B, C));
  }

  @Test
  void eachTableIsCountedForItself() {
    assertThat(RowParts.cut(List.of(A, B, C), List.of(Map.of(A, 2500L), Map.of(B, 2500L))))
        .containsExactly(List.of(A, B, C));
    assertThat(
            RowParts.cut(List.of(A, B, C), List.of(Map.of(), Map.of(A, 3000L, B, 1001L, C, 2999L))))
        .containsExactly(List.of(A), List.of(B, C));
  }

  @Test
  void manyRowsOfOneIdAreAPartOfTheirOwn() {
    assertThat(RowParts.cut(List.of(A, B, C), List.of(Map.of(A, 1L, B, 9000L, C, 1L))))
        .containsExactly(List.of(A), List.of(B), List.of(C));
  }

  @Test
  void nothingHasNoParts() {
    assertThat(RowParts.cut(List.of(), List.of(Map.of()))).isEmpty();
  }
}
