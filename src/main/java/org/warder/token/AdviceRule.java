package org.warder.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.org.OrgDirectory;
import org.warder.usage.UsageFlush;
import org.warder.usage.UsageRecording;

/** Looks up what has to be known of tokens and of their use before it is asked for. */
@Dependent
public class AdviceRule {

  private final UsageRecording recording;
  private final UsageFlush flush;
  private final LifetimeSettings lifetimes;
  private final OrgDirectory orgs;
  private final AdviceCandidates candidates;
  private final TokenIds ids;

  @Inject
  AdviceRule(
      UsageRecording recording,
      UsageFlush flush,
      LifetimeSettings lifetimes,
      OrgDirectory orgs,
      AdviceCandidates candidates,
      TokenIds ids) {
    this.recording = recording;
    this.flush = flush;
    this.lifetimes = lifetimes;
    this.orgs = orgs;
    this.candidates = candidates;
    this.ids = ids;
  }

  /**
   * The same criteria, decidable. What this server has in memory of uses is written before.
   *
   * @throws ServiceException {@code invalid} if it is asked for what was not recorded: that is not
   *     unused
   */
  public TokenCriteria resolve(TokenCriteria criteria) {
    UseCriteria use = criteria.use();
    if (use.isNone()) {
      return criteria.createdBefore() == null
          ? criteria
          : criteria.with(use.on(AdviceBasis.ofCreation(ids.ahead().orElse(null))));
    }
    // Before anything is asked of the database: it needs a connection of its own.
    flush.run();
    Instant since = recording.since().orElse(null);
    if (use.unusedSince() != null && since == null) {
      throw new ServiceException(Reason.USE_NOT_RECORDED);
    }
    if (use.unusedSince() != null && use.unusedSince().isBefore(since)) {
      throw new ServiceException(Reason.USE_RECORDED_SINCE, since);
    }
    List<Duration> maxima =
        use.advice() == Advice.BEYOND_MAXIMUM ? orgs.tokenLifetimeMaxima() : List.of();
    return criteria.with(
        use.on(
            new AdviceBasis(
                ids.ahead().orElse(null),
                since,
                lifetimes.max().orElse(null),
                maxima,
                candidates.of(use.advice()).orElse(null))));
  }
}
