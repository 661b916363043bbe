package org.warder.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.user.Status;

/** The tokens that may do everything, each by itself. */
@ApplicationScoped
class OperatorTokens {

  /** How many tokens are read at once. */
  private static final int PART = 1000;

  @PersistenceContext private EntityManager em;

  /** All of them, the oldest first, whether they work or not. */
  List<Id> listIds() {
    return listIds(token -> true);
  }

  /** Those that work, the oldest first. */
  List<Id> listWorkingIds(Instant now) {
    return listIds(
        token ->
            EffectiveStatus.of(token.status, token.expiresAt, token.ownerStatus, now)
                == EffectiveStatus.ACTIVE);
  }

  private List<Id> listIds(Predicate<Row> wanted) {
    List<Id> found = new ArrayList<>();
    List<Long> candidates = candidates();
    for (int from = 0; from < candidates.size(); from += PART) {
      rows(candidates.subList(from, Math.min(from + PART, candidates.size()))).stream()
          .filter(row -> row.permissions.holdsAll(PermissionSet.operator()))
          .filter(wanted)
          .map(Row::id)
          .forEach(found::add);
    }
    return found;
  }

  /** Tokens with one of the permissions that such a token has. */
  private List<Long> candidates() {
    Permission telling = PermissionSet.operator().permissions().get(0);
    List<?> ids =
        em.createNativeQuery("select id from tokens where permissions like ? order by id")
            .setParameter(1, "%" + telling + "%")
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  private List<Row> rows(List<Long> ids) {
    return em.createQuery(
            "select t.id, t.permissions, t.status, t.lifetime.expiresAt, o.status"
                + " from Token t left join t.owner o where t.id in :ids order by t.id",
            Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .map(
            row ->
                new Row(
                    new Id((Long) row[0]),
                    (PermissionSet) row[1],
                    (Status) row[2],
                    (Instant) row[3],
                    (Status) row[4]))
        .toList();
  }

  private record Row(
      Id id, PermissionSet permissions, Status status, Instant expiresAt, Status ownerStatus) {}
}
