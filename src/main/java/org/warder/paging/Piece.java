package org.warder.paging;

import java.util.List;
import java.util.function.Function;

/**
 * The first rows of a list of ids, few enough to be held in memory together.
 *
 * @param rows without those that have gone since the ids were read
 * @param length how many of the ids it covers, at least 1 unless there are none
 */
public record Piece<T>(List<T> rows, int length) {

  /** The same with something else in the place of each row. */
  public <R> Piece<R> map(Function<List<T>, List<R>> change) {
    return new Piece<>(change.apply(rows), length);
  }
}
