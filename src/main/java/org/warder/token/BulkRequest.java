package org.warder.token;

import java.time.Instant;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/**
 * A change of all tokens that a filter finds (src/docs/api.md, Many tokens at once).
 *
 * @param filter which tokens
 * @param change what is done with them
 * @param expiresAt when they expire, for that change; null for now
 * @param isPreview whether nothing is done, and only told what would be
 * @param expected how many tokens are meant; null in a preview alone
 * @param includesSelf whether the token that asks is among them
 * @param limit how many tokens are changed at most; those left are counted as unchanged
 */
public record BulkRequest(
    TokenFilter filter,
    BulkChange change,
    Instant expiresAt,
    boolean isPreview,
    Long expected,
    boolean includesSelf,
    int limit) {

  public BulkRequest {
    if (!isPreview && expected == null) {
      throw new ServiceException(Reason.BULK_EXPECT_MISSING);
    }
  }

  /** A change of all that the filter finds, however many. */
  public BulkRequest(
      TokenFilter filter,
      BulkChange change,
      Instant expiresAt,
      boolean isPreview,
      Long expected,
      boolean includesSelf) {
    this(filter, change, expiresAt, isPreview, expected, includesSelf, Integer.MAX_VALUE);
  }

  /**
   * Tells what a change would do.
   *
   * @param expiresAt when the tokens expire, for that change; null for now
   */
  public static BulkRequest preview(TokenFilter filter, BulkChange change, Instant expiresAt) {
    return new BulkRequest(filter, change, expiresAt, true, null, false);
  }

  /**
   * The change that this is the preview of, of some of the tokens.
   *
   * @param expected how many tokens are meant
   * @param limit how many are changed at most
   */
  public BulkRequest step(long expected, int limit) {
    return new BulkRequest(filter, change, expiresAt, false, expected, includesSelf, limit);
  }
}
