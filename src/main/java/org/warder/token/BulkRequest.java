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
 */
public record BulkRequest(
    TokenFilter filter,
    BulkChange change,
    Instant expiresAt,
    boolean isPreview,
    Long expected,
    boolean includesSelf) {

  public BulkRequest {
    if (!isPreview && expected == null) {
      throw new ServiceException(Reason.BULK_EXPECT_MISSING);
    }
  }

  /** Tells what a change would do. */
  public static BulkRequest preview(TokenFilter filter, BulkChange change) {
    return new BulkRequest(filter, change, null, true, null, false);
  }

  /** Does it, with as many tokens as a preview has found. */
  public BulkRequest confirmed(TokenFilter filter, long expected) {
    return new BulkRequest(filter, change, expiresAt, false, expected, includesSelf);
  }
}
