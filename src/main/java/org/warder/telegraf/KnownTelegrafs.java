package org.warder.telegraf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.warder.database.CommittedCache;
import org.warder.database.CommittedCaches;
import org.warder.database.KeyText;
import org.warder.id.Id;

/** The Telegraf configurations that requests ask for again and again, in memory. */
@ApplicationScoped
public class KnownTelegrafs {

  private CommittedCache<Id, KnownTelegraf> cache;

  protected KnownTelegrafs() {}

  @Inject
  KnownTelegrafs(CommittedCaches caches, TelegrafReader telegrafs) {
    cache = caches.createOfNames("telegrafs", KeyText.IDS, telegrafs::find);
  }

  /** The configuration of that id. */
  public Optional<KnownTelegraf> find(Id id) {
    return cache.find(id);
  }

  /** Those of the configurations that exist, by their ids. */
  public Map<Id, KnownTelegraf> findAll(Collection<Id> ids) {
    return cache.findAll(ids);
  }

  /** Takes note that the current transaction changes a configuration. */
  void changed(Id id) {
    cache.changed(id);
  }
}
