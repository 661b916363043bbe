package org.warder.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.warder.database.Transaction;
import org.warder.id.Id;

/** Carries a plan for many tokens out, in batches in the order of their ids. */
@Dependent
class BulkWork {

  /** Derby locks the whole table above 5,000 rows. */
  private static final int BATCH = 1000;

  private final BulkBatch batches;
  private final BulkWriter writer;
  private final Transaction transaction;

  @Inject
  BulkWork(BulkBatch batches, BulkWriter writer, Transaction transaction) {
    this.batches = batches;
    this.writer = writer;
    this.transaction = transaction;
  }

  /**
   * Changes what is planned and still matches.
   *
   * @return how many tokens were changed
   */
  long carryOut(BulkPlan plan, BulkOrder order) {
    long changed = 0;
    List<Id> ids = List.copyOf(plan.changes());
    for (int from = 0; from < ids.size(); from += BATCH) {
      List<Id> batch = ids.subList(from, Math.min(from + BATCH, ids.size()));
      changed +=
          order.change() == BulkChange.DELETE
              ? remove(plan, batch, order)
              : transaction.call(() -> batches.carryOut(plan, batch, order)).size();
    }
    return changed;
  }

  /** Rows of other tables go as well, and there may be many of each token. */
  private long remove(BulkPlan plan, List<Id> batch, BulkOrder order) {
    long removed = 0;
    for (List<Id> part : transaction.call(() -> writer.partsToRemove(batch))) {
      List<Id> gone = transaction.call(() -> batches.carryOut(plan, part, order));
      removed += gone.size();
      for (List<Id> used : transaction.call(() -> writer.partsOfUsage(gone))) {
        transaction.run(() -> writer.removeUsage(used));
      }
    }
    return removed;
  }
}
