package org.warder.paging;

import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;

/**
 * The part of a list that is wanted (src/docs/api.md, Paging).
 *
 * @param limit the greatest number of rows, at least 1
 * @param offset how many rows to pass over, at least 0
 * @param after the id behind which the page starts, exclusive in both directions, or null
 * @param descending whether the list runs backwards
 */
public record Page(int limit, int offset, Id after, boolean descending) {

  /** The number of rows where none is named. */
  public static final int DEFAULT_LIMIT = 20;

  /** The greatest number of rows that a request may name. */
  public static final int MAX_LIMIT = 100;

  /** No bound on the number of rows. */
  public static final Page ALL = new Page(Integer.MAX_VALUE, 0, null, false);

  /** The last id that there may be. */
  private static final Id LAST = new Id(Long.MAX_VALUE);

  public Page {
    offset = Math.max(0, offset);
    // Behind the last one is nothing; in a database, its number would be before the first one's.
    after = after != null && after.compareTo(LAST) > 0 ? LAST : after;
  }

  /**
   * The page that a request asks for.
   *
   * @throws ServiceException {@code invalid} if the limit is not within 1 and {@link #MAX_LIMIT}
   */
  public static Page requested(int limit, int offset, Id after, boolean descending) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new ServiceException(Reason.LIMIT_OUT_OF_BOUNDS, MAX_LIMIT);
    }
    return new Page(limit, offset, after, descending);
  }
}
