package org.warder.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import org.warder.permission.Action;
import org.warder.permission.Permission;
import org.warder.permission.ResourceType;

/**
 * Keeps which service methods owe a decision on the permission that they declared, and whether it
 * was taken: a method that forgets to ask must not return.
 */
@RequestScoped
public class DecisionLedger {

  private final Deque<Entry> expected = new ArrayDeque<>();

  /**
   * Decides that what the method does needs no permission of that kind, because another one has
   * been asked for instead.
   */
  public void waive(Action action, ResourceType type) {
    decided(action, type);
  }

  /** A decision has been taken. */
  void decided(Action action, ResourceType type) {
    for (Entry entry : expected) {
      if (entry.declared.action() == action && entry.declared.resource().type() == type) {
        entry.decided = true;
      }
    }
  }

  /** From now on a decision is expected; {@link #verifyDecision} tells whether it came. */
  void expectDecision(Permission declared) {
    expected.push(new Entry(declared));
  }

  /** Ends what {@link #expectDecision} began last: whether the decision was taken. */
  boolean verifyDecision() {
    return expected.pop().decided;
  }

  private static final class Entry {
    private final Permission declared;
    private boolean decided;

    private Entry(Permission declared) {
      this.declared = declared;
    }
  }
}
