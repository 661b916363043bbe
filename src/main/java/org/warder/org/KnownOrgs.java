package org.warder.org;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.warder.database.CommittedCache;
import org.warder.database.CommittedCaches;
import org.warder.database.KeyText;
import org.warder.id.Id;

/** The organizations that requests ask for again and again, in memory. */
@ApplicationScoped
public class KnownOrgs {

  /** The one key of the cache of what comes first. */
  private static final String FIRST = "first";

  private CommittedCache<Id, KnownOrg> cache;
  private CommittedCache<String, Id> byName;
  private CommittedCache<String, Id> first;

  protected KnownOrgs() {}

  @Inject
  KnownOrgs(CommittedCaches caches, OrgReader orgs) {
    cache = caches.createOfNames("orgs", KeyText.IDS, orgs::find);
    byName = caches.createOfNames("org-names", KeyText.TEXT, orgs::findByName);
    first =
        caches.createOfNames(
            "first-org",
            KeyText.TEXT,
            keys -> orgs.first().map(id -> Map.of(FIRST, id)).orElse(Map.of()));
  }

  /** The organization of that id. */
  public Optional<KnownOrg> find(Id id) {
    return cache.find(id);
  }

  /** Those of the organizations that exist, by their ids. */
  public Map<Id, KnownOrg> findAll(Collection<Id> ids) {
    return cache.findAll(ids);
  }

  /** The organization whose name, without the blanks around it, is that. */
  public Optional<Id> findByName(String name) {
    return byName.find(Org.nameKey(name));
  }

  /** The oldest organization: that of the setup while it exists. */
  public Optional<Id> first() {
    return first.find(FIRST);
  }

  /** Takes note that the current transaction makes, changes or removes one of that name. */
  void changed(Org org) {
    cache.changed(org.id());
    byName.changed(Org.nameKey(org.name()));
    first.changed(FIRST);
  }
}
