package org.warder.token;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.token.BulkResult.Refusal;

/** What is to be done with many tokens: each is changed, is so already, or is refused. */
final class BulkPlan {

  private final List<Id> changes = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Set<Id> operatorTokens = new HashSet<>();

  void change(Id id) {
    changes.add(id);
  }

  void refuse(Id id, ServiceException why) {
    refusals.add(new Refusal(id, why));
  }

  /** Forgets what was refused of some of the changes by an attempt that was undone. */
  void beginAgain(Collection<Id> some) {
    Set<Id> ids = new HashSet<>(some);
    refusals.removeIf(refusal -> ids.contains(refusal.id()));
  }

  /** Takes note of the tokens that may do everything: they are ended under a lock. */
  void operatorTokens(List<Id> ids) {
    operatorTokens.addAll(ids);
    operatorTokens.retainAll(new HashSet<>(changes));
  }

  /** Whether some tokens may do everything. */
  boolean hasOperatorToken(List<Id> some) {
    return some.stream().anyMatch(operatorTokens::contains);
  }

  /**
   * Leaves one operator token.
   *
   * @param working those that work, the oldest first
   * @param ending those that shall work no longer
   * @param asking the one that asks; null for none
   * @return the one that is left; null where another one is
   */
  Id keepOne(List<Id> working, List<Id> ending, Id asking) {
    if (working.isEmpty() || !new HashSet<>(ending).containsAll(working)) {
      return null;
    }
    Id kept = working.contains(asking) ? asking : working.get(0);
    changes.remove(kept);
    refuse(kept, new ServiceException(Reason.LAST_OPERATOR_TOKEN));
    return kept;
  }

  /** Leaves no more changes than that. */
  void limit(int max) {
    if (changes.size() > max) {
      changes.subList(max, changes.size()).clear();
    }
  }

  List<Id> changes() {
    return changes;
  }

  List<Refusal> refusals() {
    return refusals;
  }
}
