package org.warder.token;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What has to be known to advise, and to find what was created earlier.
 *
 * @param idsAhead how far, at most, the ids of tokens are ahead of their creation; null if it is
 *     not known
 * @param recordedSince since when uses are recorded; null while they are not
 * @param instanceMax the greatest lifetime on this instance; null if there is none
 * @param orgMaxima the greatest lifetimes that organizations have, each once
 * @param candidates all tokens that it may be about, in no organization in particular; null for
 *     many
 */
record AdviceBasis(
    Duration idsAhead,
    Instant recordedSince,
    Duration instanceMax,
    List<Duration> orgMaxima,
    List<Long> candidates) {

  /** That of criteria which have nothing to do with the use of tokens. */
  static AdviceBasis ofCreation(Duration idsAhead) {
    return new AdviceBasis(idsAhead, null, null, List.of(), null);
  }

  /** Whether uses are recorded at least since a moment. */
  boolean isRecordedSince(Instant moment) {
    return recordedSince != null && !recordedSince.isAfter(moment);
  }
}
