package org.warder.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.Action;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.permission.ResourceType;
import org.warder.permission.Scope;

/**
 * Who makes the current request, and what they may do. Anonymous until an adapter has checked a
 * credential and calls {@link #signIn}.
 *
 * <p>Every question asked here counts as the decision that a service method owes for the permission
 * that it declared.
 */
@RequestScoped
public class Caller {

  private final Deque<Decision> expected = new ArrayDeque<>();
  private Id userId;
  private PermissionSet permissions = PermissionSet.NONE;

  /** Makes this the request of an active user who may do what {@code permissions} say. */
  public void signIn(Id userId, PermissionSet permissions) {
    this.userId = userId;
    this.permissions = permissions;
  }

  public boolean isSignedIn() {
    return userId != null;
  }

  /**
   * The user on whose behalf the request is made.
   *
   * @throws ServiceException {@code unauthorized} if nobody signed in
   */
  public Id userId() {
    if (userId == null) {
      throw new ServiceException(Reason.NOT_SIGNED_IN);
    }
    return userId;
  }

  public PermissionSet permissions() {
    return permissions;
  }

  /** Whether the caller may do that. */
  public boolean may(Permission permission) {
    decided(permission.action(), permission.resource().type());
    return permissions.allows(permission);
  }

  /** Whether the caller may do all that {@code permission} allows, wherever that reaches. */
  public boolean holds(Permission permission) {
    decided(permission.action(), permission.resource().type());
    return permissions.holds(permission);
  }

  /**
   * Insists on a permission.
   *
   * @throws ServiceException {@code unauthorized}, naming the permission, if the caller lacks it
   */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw new ServiceException(Reason.PERMISSION_MISSING, permission);
    }
  }

  /** Which resources of a type the caller reaches; queries leave out all others. */
  public Scope scope(Action action, ResourceType type) {
    decided(action, type);
    return permissions.scope(action, type);
  }

  /**
   * Does something on behalf of somebody else: setup, which nobody can sign in for, acts as the
   * user that it has just made.
   */
  public <T> T as(Id userId, PermissionSet permissions, Supplier<T> work) {
    Id formerUser = this.userId;
    PermissionSet formerPermissions = this.permissions;
    signIn(userId, permissions);
    try {
      return work.get();
    } finally {
      signIn(formerUser, formerPermissions);
    }
  }

  /** From now on a decision is expected; {@link #verifyDecision} tells whether it came. */
  void expectDecision(Permission declared) {
    expected.push(new Decision(declared));
  }

  /** Ends what {@link #expectDecision} began last: whether the decision was taken. */
  boolean verifyDecision() {
    return expected.pop().taken;
  }

  private void decided(Action action, ResourceType type) {
    for (Decision decision : expected) {
      if (decision.declared.action() == action && decision.declared.resource().type() == type) {
        decision.taken = true;
      }
    }
  }

  private static final class Decision {
    private final Permission declared;
    private boolean taken;

    private Decision(Permission declared) {
      this.declared = declared;
    }
  }
}
