package org.warder.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.warder.database.Transaction;
import org.warder.id.Id;
import org.warder.usage.UsageReader;

/** How many of many tokens are in use. */
@Dependent
class BulkUsage {

  /** How many tokens are asked about at once. */
  private static final int PART = 1000;

  private final UsageReader usage;
  private final Transaction transaction;

  @Inject
  BulkUsage(UsageReader usage, Transaction transaction) {
    this.usage = usage;
    this.transaction = transaction;
  }

  /** How many tokens were used since a moment; none while use is not recorded. */
  long countUsedSince(List<Id> ids, Instant since) {
    long count = 0;
    for (int from = 0; from < ids.size(); from += PART) {
      List<Id> part = ids.subList(from, Math.min(from + PART, ids.size()));
      count +=
          transaction.call(() -> usage.times(part)).values().stream()
              .filter(times -> times.lastUsedAt() != null && times.lastUsedAt().isAfter(since))
              .count();
    }
    return count;
  }
}
