package org.warder.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.warder.database.CommittedCache;
import org.warder.database.CommittedCaches;
import org.warder.database.KeyText;
import org.warder.id.Id;
import org.warder.usage.UsesWritten;

/**
 * The tokens that are read again and again, in memory (src/docs/architecture.md, What is cached).
 */
@ApplicationScoped
class StoredTokens {

  private CommittedCache<Id, StoredToken> cache;

  protected StoredTokens() {}

  @Inject
  StoredTokens(CommittedCaches caches, StoredTokenReader tokens) {
    cache = caches.createOfShown("shown-tokens", KeyText.IDS, tokens::find);
  }

  Optional<StoredToken> find(Id id) {
    return cache.find(id);
  }

  /** Takes note that the current transaction issues, changes or removes a token or its values. */
  void changed(Id id) {
    cache.changed(id);
  }

  void changed(@Observes UsesWritten uses) {
    uses.tokens().forEach(this::changed);
  }
}
