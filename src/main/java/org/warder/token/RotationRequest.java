package org.warder.token;

import java.time.Duration;
import org.warder.error.Reason;
import org.warder.error.ServiceException;

/**
 * How a token shall be rotated (src/docs/api.md, Rotation). Its texts are read after the caller is
 * known to be allowed to rotate.
 *
 * @param overlapSeconds how long the previous value works; null for a day
 * @param expiresAt the new end as text; see {@link Expiry#parse}
 * @param force whether a rotation that is under way is finished before
 */
public record RotationRequest(String overlapSeconds, String expiresAt, boolean force) {

  /** How long the previous value works where nothing else is asked for. */
  public static final Duration USUAL_OVERLAP = Duration.ofDays(1);

  /** How long it works at most. */
  public static final Duration MAX_OVERLAP = Duration.ofDays(30);

  /** A rotation with another overlap than usual. */
  public static RotationRequest of(Duration overlap, Expiry expiry, boolean force) {
    String end = expiry.isSaid() ? TokenChange.expiry(expiry).expiresAt() : null;
    return new RotationRequest(String.valueOf(overlap.toSeconds()), end, force);
  }

  Duration overlap() {
    if (overlapSeconds == null) {
      return USUAL_OVERLAP;
    }
    if (overlapSeconds.matches("\\d{1,7}")) {
      Duration overlap = Duration.ofSeconds(Integer.parseInt(overlapSeconds));
      if (overlap.compareTo(MAX_OVERLAP) <= 0) {
        return overlap;
      }
    }
    throw new ServiceException(Reason.OVERLAP_OUT_OF_BOUNDS, MAX_OVERLAP.toSeconds());
  }

  Expiry expiry() {
    return Expiry.parse(expiresAt);
  }
}
