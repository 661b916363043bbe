package org.warder.permission;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.warder.id.Id;

/**
 * What permissions mean, thing by thing, in a world that is small enough to be listed: of each type
 * there are three resources in each of three organizations, and three in none. Nobody names the
 * last organization and the last id, so that naming all others is not naming all.
 */
final class NaiveModel {

  static final List<Id> ORGS = List.of(new Id(0xa1), new Id(0xa2), new Id(0xa3));
  static final List<Id> IDS = List.of(new Id(0xb1), new Id(0xb2), new Id(0xb3));

  /** Something that can be done with one resource; {@code org} is null where it is in none. */
  record Deed(Action action, ResourceType type, Id org, Id id) {}

  static final List<Deed> DEEDS = new ArrayList<>();

  static {
    List<Id> homes = new ArrayList<>(ORGS);
    homes.add(null);
    for (Action action : Action.values()) {
      for (ResourceType type : ResourceType.values()) {
        for (Id home : homes) {
          IDS.forEach(id -> DEEDS.add(new Deed(action, type, home, id)));
        }
      }
    }
  }

  private final Map<Permission, BitSet> allowed = new HashMap<>();

  /** All that somebody with a permission may do. */
  BitSet allowedBy(Permission held) {
    return allowed.computeIfAbsent(held, NaiveModel::list);
  }

  /** All that somebody with these permissions may do. */
  BitSet allowedBy(Collection<Permission> held) {
    BitSet all = new BitSet();
    held.forEach(one -> all.or(allowedBy(one)));
    return all;
  }

  /** All that a permission lets do with resources that are in an organization. */
  BitSet placed(Permission permission) {
    BitSet placed = (BitSet) allowedBy(permission).clone();
    placed.stream().filter(deed -> DEEDS.get(deed).org == null).forEach(placed::clear);
    return placed;
  }

  /**
   * What somebody has to be allowed where that permission is asked for. A single resource without
   * an organization is one that is in none.
   */
  BitSet asked(Permission required) {
    Resource resource = required.resource();
    if (resource.orgId() != null || resource.id() == null) {
      return placed(required);
    }
    BitSet one = new BitSet();
    one.set(DEEDS.indexOf(new Deed(required.action(), resource.type(), null, resource.id())));
    return one;
  }

  static boolean contains(BitSet all, BitSet some) {
    BitSet rest = (BitSet) some.clone();
    rest.andNot(all);
    return rest.isEmpty();
  }

  private static BitSet list(Permission held) {
    BitSet allowed = new BitSet();
    for (int i = 0; i < DEEDS.size(); i++) {
      allowed.set(i, allows(held, DEEDS.get(i)));
    }
    return allowed;
  }

  private static boolean allows(Permission held, Deed deed) {
    if (held.action() != deed.action) {
      return false;
    }
    if (held.resource().type() == ResourceType.INSTANCE) {
      return true;
    }
    Id org = held.resource().orgId();
    Id id = held.resource().id();
    boolean sameId = id == null || id.equals(deed.id);
    // What is in no organization is reached by its id, whatever organization stands beside it.
    boolean sameOrg = org == null || (deed.org == null ? id != null : org.equals(deed.org));
    return held.resource().type() == deed.type && sameId && sameOrg;
  }
}
