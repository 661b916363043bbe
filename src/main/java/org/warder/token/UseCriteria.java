package org.warder.token;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/**
 * What is asked of the use of tokens, and what is worth a look; null leaves a member out.
 *
 * @param advice what is worth a look
 * @param unusedSince they were last used earlier than that; or never, and issued earlier
 * @param basis what has to be known to decide it; null until it is looked up
 */
public record UseCriteria(Advice advice, Instant unusedSince, AdviceBasis basis) {

  /** Every token. */
  public static final UseCriteria NONE = new UseCriteria(null, null, null);

  /** Those with that advice. */
  public static UseCriteria of(Advice advice) {
    return new UseCriteria(advice, null, null);
  }

  /**
   * Reads what a client sends; null or empty leaves a member out.
   *
   * @throws ServiceException {@code invalid} if there is no such advice, or it is no time
   */
  public static UseCriteria parse(String advice, String unusedSince) {
    return new UseCriteria(
        isEmpty(advice) ? null : advice(advice),
        isEmpty(unusedSince)
            ? null
            : Expiry.time(unusedSince)
                .orElseThrow(
                    () -> new ServiceException(Reason.FILTER_TIME_MALFORMED, "unusedSince")),
        null);
  }

  private static Advice advice(String text) {
    return Advice.of(text)
        .orElseThrow(
            () ->
                new ServiceException(
                    Reason.ADVICE_UNKNOWN,
                    Arrays.stream(Advice.values())
                        .map(Advice::text)
                        .collect(Collectors.joining(", "))));
  }

  private static boolean isEmpty(String text) {
    return text == null || text.isEmpty();
  }

  /** The same with that advice. */
  public UseCriteria with(Advice other) {
    return new UseCriteria(other, unusedSince, null);
  }

  boolean isNone() {
    return advice == null && unusedSince == null;
  }

  UseCriteria on(AdviceBasis known) {
    return new UseCriteria(advice, unusedSince, known);
  }
}
