package org.warder.org;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.warder.database.CommittedCache;
import org.warder.database.CommittedCaches;
import org.warder.id.Id;

/** The organizations that requests ask for again and again, in memory. */
@ApplicationScoped
public class KnownOrgs {

  private CommittedCache<Id, KnownOrg> cache;

  protected KnownOrgs() {}

  @Inject
  KnownOrgs(CommittedCaches caches, OrgReader orgs) {
    cache = caches.createOfNames(orgs::find);
  }

  /** The organization of that id. */
  public Optional<KnownOrg> find(Id id) {
    return cache.find(id);
  }

  /** Those of the organizations that exist, by their ids. */
  public Map<Id, KnownOrg> findAll(Collection<Id> ids) {
    return cache.findAll(ids);
  }

  /** Takes note that the current transaction changes an organization. */
  void changed(Id id) {
    cache.changed(id);
  }
}
