package org.warder.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
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

  private DecisionLedger ledger;
  private Authentication authentication;
  private final Set<Permission> used = new LinkedHashSet<>();
  private boolean isRefused;

  protected Caller() {}

  @Inject
  public Caller(DecisionLedger ledger) {
    this.ledger = ledger;
  }

  /** Makes this the request of an active user. */
  public void signIn(Authentication authentication) {
    this.authentication = authentication;
  }

  public boolean isSignedIn() {
    return authentication != null;
  }

  /** Who is calling and how that is known; empty while nobody signed in. */
  public Optional<Authentication> authentication() {
    return Optional.ofNullable(authentication);
  }

  /**
   * The user on whose behalf the request is made.
   *
   * @throws ServiceException {@code unauthorized} if nobody signed in
   */
  public Id userId() {
    return authentication()
        .map(Authentication::userId)
        .orElseThrow(() -> new ServiceException(Reason.NOT_SIGNED_IN));
  }

  /** The token that the request shows; empty if it shows something else. */
  public Optional<Id> tokenId() {
    return authentication()
        .filter(shown -> shown.method() == Authentication.Method.TOKEN)
        .map(Authentication::credentialId);
  }

  /** The session that the request belongs to, of API or pages; empty if it shows something else. */
  public Optional<Id> sessionId() {
    return authentication()
        .filter(shown -> shown.method() != Authentication.Method.TOKEN)
        .map(Authentication::credentialId);
  }

  public PermissionSet permissions() {
    return authentication == null ? PermissionSet.NONE : authentication.permissions();
  }

  /** Whether the caller may do that. */
  public boolean may(Permission permission) {
    ledger.decided(permission.action(), permission.resource().type());
    Optional<Permission> held = permissions().find(permission);
    held.ifPresent(used::add);
    return held.isPresent();
  }

  /** Whether the caller may do all that {@code permission} allows, wherever that reaches. */
  public boolean holds(Permission permission) {
    ledger.decided(permission.action(), permission.resource().type());
    Optional<Permission> held = permissions().findIncluding(permission);
    held.ifPresent(used::add);
    return held.isPresent();
  }

  /**
   * Insists on a permission.
   *
   * @throws ServiceException {@code unauthorized}, naming the permission, if the caller lacks it
   */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw lacks(Reason.PERMISSION_MISSING, permission);
    }
  }

  /** The refusal of a request for want of a permission. */
  public ServiceException lacks(Reason reason, Permission permission) {
    isRefused = true;
    return new ServiceException(reason, permission);
  }

  /** Whether anything was refused for want of a permission. */
  public boolean isRefused() {
    return isRefused;
  }

  /**
   * The permissions that have allowed what was asked: of each question the first that did, of a
   * list all of that action and type.
   */
  public Set<Permission> usedPermissions() {
    return Collections.unmodifiableSet(used);
  }

  /** Which resources of a type the caller reaches; queries leave out all others. */
  public Scope scope(Action action, ResourceType type) {
    ledger.decided(action, type);
    used.addAll(permissions().about(action, type));
    return permissions().scope(action, type);
  }

  /**
   * Does something on behalf of somebody else: setup, which nobody can sign in for, acts as the
   * user that it has just made.
   */
  public <T> T as(Authentication other, Supplier<T> work) {
    Authentication former = authentication;
    signIn(other);
    try {
      return work.get();
    } finally {
      signIn(former);
    }
  }
}
