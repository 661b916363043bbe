package org.warder.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.warder.database.CommittedCache;
import org.warder.database.CommittedCaches;
import org.warder.database.KeyText;
import org.warder.id.Id;

/** The users that requests ask for again and again, in memory. */
@ApplicationScoped
public class KnownUsers {

  private CommittedCache<Id, KnownUser> cache;

  protected KnownUsers() {}

  @Inject
  KnownUsers(CommittedCaches caches, UserReader users) {
    cache = caches.createOfNames("users", KeyText.IDS, users::find);
  }

  /** The user of that id. */
  public Optional<KnownUser> find(Id id) {
    return cache.find(id);
  }

  /** Those of the users that exist, by their ids. */
  public Map<Id, KnownUser> findAll(Collection<Id> ids) {
    return cache.findAll(ids);
  }

  /** Takes note that the current transaction changes a user. */
  void changed(Id id) {
    cache.changed(id);
  }
}
