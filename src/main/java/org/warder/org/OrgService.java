package org.warder.org;

import static org.warder.permission.Action.READ;
import static org.warder.permission.Action.WRITE;
import static org.warder.permission.ResourceType.ORGS;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.paging.Piece;
import org.warder.permission.Permission;
import org.warder.permission.Resource;
import org.warder.permission.Scope;
import org.warder.security.Caller;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;
import org.warder.user.UserDirectory;

/** Organizations (src/docs/api.md, Organizations). */
@Stateless
@Secured
public class OrgService {

  @Inject private OrgRepository orgs;
  @Inject private MembershipRepository memberships;
  @Inject private UserDirectory users;
  @Inject private Event<OrgCreated> created;
  @Inject private Event<OrgDeleted> deleted;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Creates an organization, which the caller owns from then on.
   *
   * @throws ServiceException {@code invalid} if the name is blank, {@code conflict} if it is taken
   */
  @RequiresPermission(action = WRITE, on = ORGS)
  public Org create(NewOrg request) {
    caller.require(Permission.write(Resource.all(ORGS)));
    Instant now = clock.instant();
    Org org = new Org(request, now);
    users.lock(caller.userId()).orElseThrow(() -> new ServiceException(Reason.USER_INACTIVE));
    refuseTaken(org.name());
    orgs.add(org);
    memberships.add(new Membership(org.id(), caller.userId(), Role.OWNER));
    created.fire(new OrgCreated(org.id(), now));
    return org;
  }

  /**
   * One organization; the permission is asked for before existence.
   *
   * @throws ServiceException {@code not found}
   */
  @RequiresPermission(action = READ, on = ORGS)
  public Org get(Id id) {
    caller.require(read(id));
    return existing(orgs.find(id));
  }

  /** An organization that the caller may see; empty also if there is none. */
  @RequiresPermission(action = READ, on = ORGS)
  public Optional<Org> find(Id id) {
    return caller.may(read(id)) ? orgs.find(id) : Optional.empty();
  }

  /**
   * The ids of the organizations that the caller may see, in their order: those of a user, or,
   * unless the caller may read all, those that they are member or owner of.
   *
   * @param memberId the user, or null
   */
  @RequiresPermission(action = READ, on = ORGS)
  public List<Id> listIds(Id memberId, Page page) {
    Scope visible = caller.scope(READ, ORGS);
    Id member = memberId == null && !visible.everything() ? caller.userId() : memberId;
    return orgs.listIds(visible, member, page);
  }

  /** The first of some organizations, as many as are small together; see {@link #listIds}. */
  @RequiresPermission(action = READ, on = ORGS)
  public Piece<Org> read(List<Id> ids) {
    return orgs.read(ids, caller.scope(READ, ORGS));
  }

  /** The organizations that the caller may see and whose name contains a text, sorted by name. */
  @RequiresPermission(action = READ, on = ORGS)
  public List<Org> search(String part, Page page) {
    return orgs.search(part, caller.scope(READ, ORGS), page);
  }

  /** How many organizations {@link #search(String, Page)} finds. */
  @RequiresPermission(action = READ, on = ORGS)
  public long count(String part) {
    return orgs.count(part, caller.scope(READ, ORGS));
  }

  /**
   * The organization of that id, or of that name, as a list: empty if the caller may not see it.
   *
   * @param id decides if given
   * @param name asked for where there is no id
   * @throws ServiceException {@code not found} if there is none
   */
  @RequiresPermission(action = READ, on = ORGS)
  public List<Org> listByIdOrName(Id id, String name) {
    Org org = id != null ? existing(orgs.find(id)) : orgs.getByName(name);
    return caller.may(read(org.id())) ? List.of(org) : List.of();
  }

  /**
   * Changes name and description.
   *
   * @throws ServiceException {@code not found}; {@code invalid} if the name is blank, {@code
   *     conflict} if it is taken
   */
  @RequiresPermission(action = WRITE, on = ORGS)
  public Org update(Id id, OrgChange change) {
    caller.require(write(id));
    Org org = existing(orgs.lock(id));
    if (change.name() != null && !change.name().strip().equals(org.name().strip())) {
      refuseTaken(change.name());
    }
    org.change(change, clock.instant());
    orgs.write(org);
    return org;
  }

  /**
   * Deletes an organization with its buckets, Telegraf configurations and memberships. Its tokens
   * stay as records.
   *
   * @throws ServiceException {@code not found}
   */
  @RequiresPermission(action = WRITE, on = ORGS)
  public void delete(Id id) {
    caller.require(write(id));
    Org org =
        orgs.lock(id).orElseThrow(() -> new ServiceException(Reason.ORG_TO_DELETE_NOT_FOUND, id));
    deleted.fire(new OrgDeleted(id));
    orgs.remove(org);
  }

  private static Org existing(Optional<Org> found) {
    return found.orElseThrow(() -> new ServiceException(Reason.ORG_NOT_FOUND));
  }

  private void refuseTaken(String name) {
    if (orgs.findByName(name).isPresent()) {
      throw Org.nameTaken(name);
    }
  }

  private static Permission read(Id id) {
    return Permission.read(Org.resource(id));
  }

  private static Permission write(Id id) {
    return Permission.write(Org.resource(id));
  }
}
