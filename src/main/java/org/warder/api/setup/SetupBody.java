package org.warder.api.setup;

import org.warder.setup.SetupRequest;
import org.warder.token.TokenSecret;

/**
 * The request that sets an instance up.
 *
 * @param retentionPeriodHrs deprecated by InfluxDB, and in nanoseconds whatever its name says;
 *     counts where {@code retentionPeriodSeconds} is absent or 0
 * @param setupSecret the value of the setting {@code SETUP_SECRET}, where it is set
 */
public record SetupBody(
    String username,
    String password,
    String org,
    String bucket,
    Long retentionPeriodSeconds,
    Long retentionPeriodHrs,
    String token,
    String setupSecret) {

  private static final long NANOS_PER_SECOND = 1_000_000_000;

  SetupRequest toRequest() {
    return new SetupRequest(
        username,
        password,
        org,
        bucket,
        retentionSeconds(),
        token == null || token.isEmpty() ? null : TokenSecret.of(token),
        setupSecret);
  }

  private long retentionSeconds() {
    if (retentionPeriodSeconds != null && retentionPeriodSeconds != 0) {
      return retentionPeriodSeconds;
    }
    return retentionPeriodHrs == null ? 0 : wholeSeconds(retentionPeriodHrs);
  }

  /** Rounded away from 0, which would be forever. */
  private static long wholeSeconds(long nanos) {
    return nanos / NANOS_PER_SECOND + Long.signum(nanos % NANOS_PER_SECOND);
  }

  /** Neither password, token nor secret, so that no log has them. */
  @Override
  public String toString() {
    return "SetupBody[username=" + username + "]";
  }
}
