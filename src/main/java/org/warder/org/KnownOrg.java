package org.warder.org;

import java.time.Duration;
import org.warder.database.Weighted;
import org.warder.id.Id;

/**
 * What requests need to know of an organization, as it is committed.
 *
 * @param id the organization
 * @param name its current name
 * @param tokenLifetimeMax the greatest lifetime of its tokens; null for none
 */
public record KnownOrg(Id id, String name, Duration tokenLifetimeMax) implements Weighted {

  @Override
  public int weight() {
    return Weighted.of(name);
  }
}
