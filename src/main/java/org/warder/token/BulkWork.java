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
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.security.Caller;
import org.warder.user.Status;

/** Carries a plan for many tokens out, in batches in the order of their ids. */
@Dependent
class BulkWork {

  /** Derby locks the whole table above 5,000 rows. */
  private static final int BATCH = 1000;

  private final BulkRepository tokens;
  private final OperatorTokens operatorTokens;
  private final InstanceLock lock;
  private final Transaction transaction;
  private final TokenAccess access;
  private final Caller caller;

  @Inject
  BulkWork(
      BulkRepository tokens,
      OperatorTokens operatorTokens,
      InstanceLock lock,
      Transaction transaction,
      TokenAccess access,
      Caller caller) {
    this.tokens = tokens;
    this.operatorTokens = operatorTokens;
    this.lock = lock;
    this.transaction = transaction;
    this.access = access;
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
    plan.beginAgain(batch);
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
    Map<Id, LockedToken> locked = tokens.lock(ids);
    Set<Id> matching = new HashSet<>();
    tokens
        .list(
            (cb, token) ->
                cb.and(token.get("id").in(ScopePredicate.values(ids)), wanted.of(cb, token)))
        .stream()
        .filter(row -> row.isChangedBy(change, end))
        .map(BulkRow::id)
        .forEach(matching::add);
    List<LockedToken> changing =
        ids.stream()
            .filter(matching::contains)
            .map(locked::get)
            .filter(Objects::nonNull)
            .filter(token -> change != BulkChange.EXPIRE || mayExpire(plan, token))
            .toList();
    switch (change) {
      case INACTIVE -> changing.forEach(each -> each.token().change(Status.INACTIVE, null, now));
      case ACTIVE -> changing.forEach(each -> each.token().change(Status.ACTIVE, null, now));
      case EXPIRE -> changing.forEach(each -> expire(each, end, now));
      case DELETE -> tokens.remove(ids(changing));
    }
    return ids(changing);
  }

  private static List<Id> ids(List<LockedToken> some) {
    return some.stream().map(each -> each.token().id()).toList();
  }

  /** Who shows a token by its previous value does not change the end of that token. */
  private boolean mayExpire(BulkPlan plan, LockedToken locked) {
    Id id = locked.token().id();
    try {
      access.requireCurrentValue(id, locked.values().current().id());
      return true;
    } catch (ServiceException e) {
      plan.refuse(id, e);
      return false;
    }
  }

  private static void expire(LockedToken locked, Instant end, Instant now) {
    Token token = locked.token();
    Lifetime lifetime = token.lifetime();
    token.live(end.isAfter(now) ? lifetime.changed(end, now) : lifetime.ended(now));
    locked.settleLifetime(false, now);
    token.change(null, null, now);
  }
}
