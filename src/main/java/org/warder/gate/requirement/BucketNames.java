package org.warder.gate.requirement;

import java.util.Optional;
import org.warder.id.Id;

/** Knows the buckets of organizations by their names. Asked for each request: from memory. */
@FunctionalInterface
public interface BucketNames {

  /** The bucket of exactly that name in an organization. */
  Optional<Id> find(Id orgId, String name);
}
