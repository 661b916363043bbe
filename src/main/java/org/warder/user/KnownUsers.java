package org.warder.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.database.CommittedCache;
import org.warder.database.CommittedCaches;
import org.warder.id.Id;

/** The users that requests ask for again and again, in memory. */
@ApplicationScoped
public class KnownUsers {

  private CommittedCache<Id, KnownUser> cache;

  protected KnownUsers() {}

  @Inject
  KnownUsers(
      CommittedCaches caches,
      UserReader users,
      @ConfigProperty(name = "CACHED_TOKENS") long maxSize) {
    cache = caches.create(maxSize, users::find);
  }

  /** The user of that id. */
  public Optional<KnownUser> find(Id id) {
    return cache.find(id);
  }

  /** Takes note that the current transaction changes a user. */
  void changed(Id id) {
    cache.changed(id);
  }
}
