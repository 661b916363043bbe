package org.warder.permission;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warder.id.Id;

/**
 * The resources of one type that a set of permissions reaches, in a form that a database can be
 * asked for: everything, or those in some organizations and some single ones.
 *
 * @param everything every resource of the type
 * @param orgIds the organizations whose resources are all reached
 * @param ids the resources that are reached one by one, wherever they are
 * @param idsInOrg by organization, the resources that are reached if they are in it; those of a
 *     type that is in no organization are reached like {@code ids}
 */
public record Scope(boolean everything, Set<Id> orgIds, Set<Id> ids, Map<Id, Set<Id>> idsInOrg) {

  static final Scope EVERYTHING = new Scope(true, Set.of(), Set.of(), Map.of());

  public Scope {
    orgIds = Set.copyOf(orgIds);
    ids = Set.copyOf(ids);
    idsInOrg = Map.copyOf(idsInOrg);
  }

  /** Whether nothing can be reached. */
  public boolean isNothing() {
    return !everything && orgIds.isEmpty() && ids.isEmpty() && idsInOrg.isEmpty();
  }

  /** The organizations that everything reached is in; empty if it may be in any. */
  public Optional<Set<Id>> orgs() {
    if (everything || !ids.isEmpty()) {
      return Optional.empty();
    }
    Set<Id> all = new HashSet<>(orgIds);
    all.addAll(idsInOrg.keySet());
    return Optional.of(all);
  }

  /** Whether a resource that is in no organization can be reached. */
  public boolean reaches(Id id) {
    return everything
        || ids.contains(id)
        || idsInOrg.values().stream().anyMatch(some -> some.contains(id));
  }
}
