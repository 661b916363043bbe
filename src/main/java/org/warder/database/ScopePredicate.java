package org.warder.database;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.warder.id.Id;
import org.warder.permission.Scope;

/**
 * Turns what a caller reaches into a condition of a query, so that lists are cut into pages after
 * the rows that the caller may not see are gone, and never load one of those.
 */
public final class ScopePredicate {

  private ScopePredicate() {}

  /**
   * The rows within a scope.
   *
   * @param orgId the row's organization, or null where rows have none
   * @param id the row's id
   */
  public static Predicate rows(
      CriteriaBuilder cb, Scope scope, Expression<Long> orgId, Expression<Long> id) {
    if (scope.everything()) {
      return cb.conjunction();
    }
    List<Predicate> reached = new ArrayList<>();
    Set<Id> ids = new HashSet<>(scope.ids());
    if (orgId == null) {
      scope.idsInOrg().values().forEach(ids::addAll);
    } else {
      if (!scope.orgIds().isEmpty()) {
        reached.add(orgId.in(values(scope.orgIds())));
      }
      scope
          .idsInOrg()
          .forEach(
              (org, inOrg) ->
                  reached.add(cb.and(cb.equal(orgId, org.value()), id.in(values(inOrg)))));
    }
    if (!ids.isEmpty()) {
      reached.add(id.in(values(ids)));
    }
    return reached.isEmpty() ? cb.disjunction() : cb.or(reached.toArray(Predicate[]::new));
  }

  /** Whether an id is one of some, which may be none. */
  public static Predicate isOneOf(CriteriaBuilder cb, Expression<Long> id, Collection<Id> some) {
    return some.isEmpty() ? cb.disjunction() : id.in(values(some));
  }

  /** The numbers of some ids, as queries compare them. */
  public static List<Long> values(Collection<Id> ids) {
    return ids.stream().map(Id::value).toList();
  }
}
