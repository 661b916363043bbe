package org.warder.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.warder.database.InstanceLock;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.security.Caller;
import org.warder.user.Status;

/** Changes some of many tokens, in a transaction that leaves what no longer matches. */
@Dependent
class BulkBatch {

  private final BulkRepository tokens;
  private final BulkWriter writer;
  private final TokenValueRepository values;
  private final OperatorTokens operatorTokens;
  private final InstanceLock lock;
  private final TokenAccess access;
  private final Caller caller;

  @Inject
  BulkBatch(
      BulkRepository tokens,
      BulkWriter writer,
      TokenValueRepository values,
      OperatorTokens operatorTokens,
      InstanceLock lock,
      TokenAccess access,
      Caller caller) {
    this.tokens = tokens;
    this.writer = writer;
    this.values = values;
    this.operatorTokens = operatorTokens;
    this.lock = lock;
    this.access = access;
    this.caller = caller;
  }

  /**
   * Changes what still matches.
   *
   * @param batch those of the plan that it is about
   * @return which ones were changed
   */
  List<Id> carryOut(BulkPlan plan, List<Id> batch, BulkOrder order) {
    plan.beginAgain(batch);
    List<Id> ids = new ArrayList<>(batch);
    if (order.change().endsTokens() && plan.hasOperatorToken(ids)) {
      // Somebody else may end the other one since: of two at once the second waits here.
      lock.acquire();
      ids.remove(
          plan.keepOne(
              operatorTokens.listWorkingIds(order.now()), ids, caller.tokenId().orElse(null)));
    }
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Id> changing = matching(ids, order);
    if (order.change() == BulkChange.EXPIRE) {
      changing = changing.stream().filter(id -> mayExpire(plan, id)).toList();
    }
    if (!changing.isEmpty()) {
      write(changing, order);
    }
    return changing;
  }

  /** Those that match still, which nobody else changes from now on. */
  private List<Id> matching(List<Id> ids, BulkOrder order) {
    Set<Id> locked = tokens.lock(ids);
    return tokens.list(ids, order.wanted()).stream()
        .filter(row -> row.isChangedBy(order.change(), order.end()))
        .map(BulkRow::id)
        .filter(locked::contains)
        .toList();
  }

  /** Who shows a token by its previous value does not change the end of that token. */
  private boolean mayExpire(BulkPlan plan, Id id) {
    if (!access.isShown(id)) {
      return true;
    }
    try {
      access.requireCurrentValue(id, values.lock(id).current().id());
      return true;
    } catch (ServiceException e) {
      plan.refuse(id, e);
      return false;
    }
  }

  private void write(List<Id> ids, BulkOrder order) {
    switch (order.change()) {
      case INACTIVE -> writer.setStatus(ids, Status.INACTIVE, order.now());
      case ACTIVE -> writer.setStatus(ids, Status.ACTIVE, order.now());
      case EXPIRE -> writer.expire(ids, order.end(), order.now());
      case DELETE -> writer.remove(ids);
    }
  }
}
