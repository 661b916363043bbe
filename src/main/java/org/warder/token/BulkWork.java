package org.warder.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.warder.database.InstanceLock;
import org.warder.database.Queries;
import org.warder.database.ScopePredicate;
import org.warder.database.Transaction;
import org.warder.id.Id;
import org.warder.security.Caller;
import org.warder.user.Status;

/** Carries a plan for many tokens out, in batches in the order of their ids. */
@Dependent
class BulkWork {

  /** Derby locks the whole table above 5,000 rows. */
  private static final int BATCH = 1000;

  private final BulkRepository tokens;
  private final TokenValueRepository values;
  private final OperatorTokens operatorTokens;
  private final InstanceLock lock;
  private final Transaction transaction;
  private final Caller caller;

  @Inject
  BulkWork(
      BulkRepository tokens,
      TokenValueRepository values,
      OperatorTokens operatorTokens,
      InstanceLock lock,
      Transaction transaction,
      Caller caller) {
    this.tokens = tokens;
    this.values = values;
    this.operatorTokens = operatorTokens;
    this.lock = lock;
    this.transaction = transaction;
    this.caller = caller;
  }

  /**
   * Changes what is planned and still matches.
   *
   * @param end when the tokens expire, for that change
   * @return how many tokens were changed
   */
  long carryOut(
      BulkPlan plan, BulkChange change, Queries.Condition<Token> wanted, Instant end, Instant now) {
    long changed = 0;
    List<Id> ids = List.copyOf(plan.changes());
    for (int from = 0; from < ids.size(); from += BATCH) {
      List<Id> batch = ids.subList(from, Math.min(from + BATCH, ids.size()));
      List<Id> done = transaction.call(() -> carryOut(plan, batch, change, wanted, end, now));
      changed += done.size();
      if (change == BulkChange.DELETE) {
        // Derby locks the whole table above 5,000 rows, and there may be one for each day.
        transaction.run(() -> tokens.removeUsage(done));
      }
    }
    return changed;
  }

  private List<Id> carryOut(
      BulkPlan plan,
      List<Id> batch,
      BulkChange change,
      Queries.Condition<Token> wanted,
      Instant end,
      Instant now) {
    List<Id> ids = new ArrayList<>(batch);
    if (change.endsTokens() && plan.hasOperatorToken(ids)) {
      // Somebody else may end the other one since: of two at once the second waits here.
      lock.acquire();
      ids.remove(
          plan.keepOne(operatorTokens.listWorkingIds(now), ids, caller.tokenId().orElse(null)));
    }
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Id, Token> locked = tokens.lock(ids);
    Set<Id> matching = new HashSet<>();
    tokens
        .list(
            (cb, token) ->
                cb.and(token.get("id").in(ScopePredicate.values(ids)), wanted.of(cb, token)))
        .stream()
        .filter(row -> row.isChangedBy(change, end))
        .map(BulkRow::id)
        .forEach(matching::add);
    List<Token> changing =
        ids.stream().filter(matching::contains).map(locked::get).filter(Objects::nonNull).toList();
    switch (change) {
      case INACTIVE -> changing.forEach(token -> token.change(Status.INACTIVE, null, now));
      case ACTIVE -> changing.forEach(token -> token.change(Status.ACTIVE, null, now));
      case EXPIRE -> {
        changing.forEach(token -> expire(token, end, now));
        values.settle(changing.stream().map(Token::id).toList());
      }
      case DELETE -> tokens.remove(changing.stream().map(Token::id).toList());
    }
    return changing.stream().map(Token::id).toList();
  }

  private static void expire(Token token, Instant end, Instant now) {
    token.live(token.lifetime().changed(end, now));
    token.change(null, null, now);
  }
}
