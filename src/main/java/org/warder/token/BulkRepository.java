package org.warder.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.warder.database.Queries;
import org.warder.database.ScopePredicate;
import org.warder.id.Id;
import org.warder.usage.UsageRows;
import org.warder.user.Status;
import org.warder.user.User;

/** Many tokens at once in the database: ids first, rows in batches then. */
@ApplicationScoped
class BulkRepository {

  @PersistenceContext private EntityManager em;

  private TokenValueRepository values;
  private UsageRows usage;

  protected BulkRepository() {}

  @Inject
  BulkRepository(TokenValueRepository values, UsageRows usage) {
    this.values = values;
    this.usage = usage;
  }

  /** The tokens that fulfil a condition, in the order of their ids. */
  List<BulkRow> list(Queries.Condition<Token> wanted) {
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
    return em.createQuery(query).getResultStream().map(BulkRepository::row).toList();
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

  /** Locks those of some tokens that are there still; note is taken of the change. */
  Map<Id, LockedToken> lock(List<Id> ids) {
    List<Token> locked =
        em.createQuery("select t from Token t where t.id in :ids", Token.class)
            .setParameter("ids", ScopePredicate.values(ids))
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    Map<Id, TokenValues> lockedValues = values.lock(ids);
    return locked.stream()
        .map(token -> new LockedToken(token, lockedValues.get(token.id())))
        .collect(Collectors.toMap(each -> each.token().id(), Function.identity()));
  }

  /**
   * Removes tokens that are locked, with their values and what they name; see {@link #removeUsage}.
   */
  void remove(List<Id> ids) {
    String list =
        ids.stream()
            .map(id -> Long.toString(id.value()))
            .collect(Collectors.joining(", ", "(", ")"));
    em.flush();
    em.clear();
    usage.detach(ids);
    for (String rows :
        List.of(
            "token_values where token_id", "token_resources where token_id", "tokens where id")) {
      em.createNativeQuery("delete from " + rows + " in " + list).executeUpdate();
    }
  }

  /** Removes what is left of the use of tokens that are gone. */
  void removeUsage(List<Id> ids) {
    usage.removeRest(ids);
  }
}
