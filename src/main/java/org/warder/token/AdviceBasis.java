package org.warder.token;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What has to be known to advise.
 *
 * @param recordedSince since when uses are recorded; null while they are not
 * @param instanceMax the greatest lifetime on this instance; null if there is none
 * @param orgMaxima the greatest lifetimes that organizations have, each once
 * @param isExcessCommon whether many tokens have permissions that they do not use
 * @param rotating the tokens that have two values, in no organization in particular; null for many
 */
record AdviceBasis(
    Instant recordedSince,
    Duration instanceMax,
    List<Duration> orgMaxima,
    boolean isExcessCommon,
    List<Long> rotating) {

  /** Whether uses are recorded at least since a moment. */
  boolean isRecordedSince(Instant moment) {
    return recordedSince != null && !recordedSince.isAfter(moment);
  }
}
