package org.warder.token;

import java.time.Instant;
import java.util.List;
import org.warder.error.ServiceException;
import org.warder.id.Id;

/**
 * What a change of many tokens has done, or would do.
 *
 * @param matched how many tokens the filter found that the caller may read
 * @param changed how many of them are different now
 * @param unchanged how many were so already, or no longer match
 * @param refusals those that were not changed, and why
 * @param inUse how many of those found were used within a day
 * @param first the first of those found, as they were
 * @param asOf when they were looked for
 */
public record BulkResult(
    long matched,
    long changed,
    long unchanged,
    List<Refusal> refusals,
    long inUse,
    List<TokenDetails> first,
    Instant asOf) {

  /**
   * A token that is not changed.
   *
   * @param id the token
   * @param why what stands in the way
   */
  public record Refusal(Id id, ServiceException why) {}
}
