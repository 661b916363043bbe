package org.warder.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.warder.database.ManyIds;
import org.warder.database.Queries;
import org.warder.id.Id;
import org.warder.user.Status;
import org.warder.user.User;

/** Many tokens at once in the database: ids first, rows in batches then. */
@ApplicationScoped
class BulkRepository {

  @PersistenceContext private EntityManager em;

  /** The tokens that fulfil a condition, in the order of their ids. */
  List<BulkRow> list(Queries.Condition<Token> wanted) {
    return rows(query(wanted));
  }

  private TypedQuery<Object[]> query(Queries.Condition<Token> wanted) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
    Root<Token> token = query.from(Token.class);
    Join<Token, User> owner = token.join("owner", JoinType.LEFT);
    Expression<Long> id = token.get("id");
    query
        .multiselect(
            id,
            token.get("orgId"),
            token.get("userId"),
            token.get("status"),
            token.get("lifetime").get("expiresAt"),
            token.get("lifetime").get("exempt"),
            owner.get("status"))
        .where(Queries.where(cb, token, wanted))
        .orderBy(cb.asc(id));
    return em.createQuery(query);
  }

  private static List<BulkRow> rows(TypedQuery<Object[]> query) {
    return query.getResultStream().map(BulkRepository::row).toList();
  }

  private static BulkRow row(Object[] row) {
    return new BulkRow(
        new Id((Long) row[0]),
        new Id((Long) row[1]),
        new Id((Long) row[2]),
        (Status) row[3],
        (Instant) row[4],
        (Boolean) row[5],
        (Status) row[6]);
  }

  /**
   * Those of some tokens, in the order of their ids, that fulfil a condition. The first and the
   * last id bound what is looked through; Derby would compare each token that fulfils the condition
   * with each id, or look through all tokens if it did not know the bounds as it makes its plan.
   */
  List<BulkRow> list(List<Id> ids, Queries.Condition<Token> wanted) {
    Set<Id> some = new HashSet<>(ids);
    long first = ids.get(0).value();
    long last = ids.get(ids.size() - 1).value();
    Queries.Condition<Token> near =
        (cb, token) -> cb.and(cb.between(token.get("id"), first, last), wanted.of(cb, token));
    return rows(ManyIds.inStatement(query(near))).stream()
        .filter(row -> some.contains(row.id()))
        .toList();
  }

  /** Locks those of some tokens that are there still. */
  Set<Id> lock(List<Id> ids) {
    return ManyIds.with(
            em.createQuery("select t.id from Token t where t.id in :ids", Long.class), ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .map(Id::new)
        .collect(Collectors.toSet());
  }
}
