package org.warder.api.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.id.Id;

/**
 * How many lists are being sent that do not fit in one piece: each holds a thread and some memory
 * for as long as its client takes to read it. One user has at most half of them.
 */
@ApplicationScoped
public class LongLists {

  private final Map<Id, Integer> byUser = new HashMap<>();

  private int max;

  protected LongLists() {}

  @Inject
  LongLists(@ConfigProperty(name = "MAX_LONG_LISTS") int max) {
    this.max = max;
  }

  /** Counts one more, unless there are too many. */
  synchronized boolean begin(Id userId) {
    int all = byUser.values().stream().mapToInt(Integer::intValue).sum();
    int own = byUser.getOrDefault(userId, 0);
    if (all >= max || own >= Math.max(1, max / 2)) {
      return false;
    }
    byUser.put(userId, own + 1);
    return true;
  }

  /** Counts one less. */
  synchronized void end(Id userId) {
    byUser.computeIfPresent(userId, (id, own) -> own == 1 ? null : own - 1);
  }
}
