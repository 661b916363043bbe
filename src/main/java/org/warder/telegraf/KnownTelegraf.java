package org.warder.telegraf;

import org.warder.database.Weighted;
import org.warder.id.Id;

/**
 * What requests need to know of a Telegraf configuration, as it is committed.
 *
 * @param id the configuration
 * @param orgId the organization that it is in
 * @param name its current name
 */
public record KnownTelegraf(Id id, Id orgId, String name) implements Weighted {

  @Override
  public int weight() {
    return Weighted.of(name);
  }
}
