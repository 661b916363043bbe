package org.warder.permission;

import java.util.Set;
import org.warder.id.Id;

/**
 * The resources of one type that a set of permissions reaches, in a form that a database can be
 * asked for: everything, or those in some organizations and some single ones.
 *
 * @param everything every resource of the type
 * @param orgIds the organizations whose resources are all reached
 * @param ids the resources that are reached one by one
 */
public record Scope(boolean everything, Set<Id> orgIds, Set<Id> ids) {

  static final Scope EVERYTHING = new Scope(true, Set.of(), Set.of());

  public Scope {
    orgIds = Set.copyOf(orgIds);
    ids = Set.copyOf(ids);
  }
}
