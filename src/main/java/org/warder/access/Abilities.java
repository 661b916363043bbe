package org.warder.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.warder.id.Id;
import org.warder.permission.Action;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.security.Caller;
import org.warder.token.Token;

/**
 * What the caller may do, for adapters that offer only what would work. Services decide again when
 * it is done. Nothing is asked of the database.
 */
@ApplicationScoped
public class Abilities {

  private Caller caller;

  protected Abilities() {}

  @Inject
  Abilities(Caller caller) {
    this.caller = caller;
  }

  /** The user on whose behalf the request is made. */
  public Id userId() {
    return caller.userId();
  }

  /** Whether the caller may do something with all resources of a type in an organization. */
  public boolean mayInOrg(Action action, ResourceType type, Id orgId) {
    return caller.may(new Permission(action, Resource.inOrg(type, orgId)));
  }

  /** Whether the caller may do something with all resources of a type, wherever they are. */
  public boolean mayEverywhere(Action action, ResourceType type) {
    return caller.may(new Permission(action, Resource.all(type)));
  }

  /** Whether the caller may change and delete a resource. */
  public boolean mayChange(Resource resource) {
    return caller.may(Permission.write(resource));
  }

  /** Whether the caller may change and delete a token: who handles it, handles its owner. */
  public boolean mayChange(Token token) {
    return mayChange(token.resource()) && mayChange(token.owner());
  }

  /** Whether there may be any resource of a type that the caller may change. */
  public boolean mayChangeAny(ResourceType type) {
    return !caller.scope(Action.WRITE, type).isNothing();
  }

  /** Whether the caller may give a permission to a token. */
  public boolean mayGrant(Permission permission) {
    return caller.may(permission);
  }

  /** Whether the caller holds all that a token with those permissions could do. */
  public boolean mayGrantAll(PermissionSet permissions) {
    return caller.permissions().holdsAll(permissions);
  }
}
