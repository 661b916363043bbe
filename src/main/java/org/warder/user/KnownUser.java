package org.warder.user;

import org.warder.database.Weighted;
import org.warder.id.Id;

/**
 * What every request needs to know of a user, as it is committed.
 *
 * @param id the user
 * @param name the current name
 * @param status whether the user's tokens and sessions work
 */
public record KnownUser(Id id, String name, Status status) implements Weighted {

  @Override
  public int weight() {
    return Weighted.of(name);
  }
}
