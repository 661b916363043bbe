package org.warder.telegraf;

import static org.warder.permission.Action.READ;
import static org.warder.permission.Action.WRITE;
import static org.warder.permission.ResourceType.TELEGRAFS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.org.OrgDirectory;
import org.warder.paging.Page;
import org.warder.paging.Piece;
import org.warder.permission.Permission;
import org.warder.security.Caller;
import org.warder.security.InOrg;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;

/** Telegraf configurations (src/docs/api.md, Telegrafs). */
@Stateless
@Secured
public class TelegrafService {

  @Inject private TelegrafRepository telegrafs;
  @Inject private OrgDirectory orgs;
  @Inject private Caller caller;

  /**
   * Creates a configuration.
   *
   * @throws ServiceException {@code not found} if there is no such organization
   */
  @RequiresPermission(action = WRITE, on = TELEGRAFS)
  public Telegraf create(@InOrg Id orgId, TelegrafContent content) {
    orgs.lock(orgId).orElseThrow(() -> new ServiceException(Reason.ORG_NOT_FOUND));
    Telegraf telegraf = new Telegraf(orgId, content);
    telegrafs.add(telegraf);
    return telegraf;
  }

  /**
   * One configuration; existence comes before the permission.
   *
   * @throws ServiceException {@code not found}
   */
  @RequiresPermission(action = READ, on = TELEGRAFS)
  public Telegraf get(Id id) {
    Telegraf telegraf = existing(telegrafs.find(id));
    caller.require(Permission.read(telegraf.resource()));
    return telegraf;
  }

  /**
   * The configurations that the caller may see, in the order of their ids.
   *
   * @param orgId those of an organization; null for all
   */
  @RequiresPermission(action = READ, on = TELEGRAFS)
  public List<Telegraf> list(Id orgId, Page page) {
    return telegrafs.list(orgId, caller.scope(READ, TELEGRAFS), page);
  }

  /** The ids of all of the same: the list may be long, so its rows are read in pieces. */
  @RequiresPermission(action = READ, on = TELEGRAFS)
  public List<Id> listIds(Id orgId) {
    return telegrafs.listIds(orgId, caller.scope(READ, TELEGRAFS), Page.ALL);
  }

  /**
   * The same for the organization of that name.
   *
   * @throws ServiceException {@code not found}, with the name, if there is no such organization
   */
  @RequiresPermission(action = READ, on = TELEGRAFS)
  public List<Id> listIdsByOrgName(String org) {
    return listIds(orgs.getByName(org).id());
  }

  /** The first of some configurations, as many as are small together; see {@link #listIds}. */
  @RequiresPermission(action = READ, on = TELEGRAFS)
  public Piece<Telegraf> read(List<Id> ids) {
    return telegrafs.read(ids, caller.scope(READ, TELEGRAFS));
  }

  /** How many configurations of an organization the caller may see. */
  @RequiresPermission(action = READ, on = TELEGRAFS)
  public long count(Id orgId) {
    return telegrafs.count(orgId, caller.scope(READ, TELEGRAFS));
  }

  /**
   * Replaces all that a configuration consists of.
   *
   * @throws ServiceException {@code not found}
   */
  @RequiresPermission(action = WRITE, on = TELEGRAFS)
  public Telegraf replace(Id id, TelegrafContent content) {
    Telegraf telegraf = existing(telegrafs.lock(id));
    caller.require(Permission.write(telegraf.resource()));
    telegraf.replace(content);
    return telegraf;
  }

  /**
   * Deletes a configuration. Permissions on it stay in their tokens and reach nothing.
   *
   * @throws ServiceException {@code not found}
   */
  @RequiresPermission(action = WRITE, on = TELEGRAFS)
  public void delete(Id id) {
    Telegraf telegraf = existing(telegrafs.lock(id));
    caller.require(Permission.write(telegraf.resource()));
    telegrafs.remove(telegraf);
  }

  private static Telegraf existing(Optional<Telegraf> found) {
    return found.orElseThrow(() -> new ServiceException(Reason.TELEGRAF_NOT_FOUND));
  }
}
