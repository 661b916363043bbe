package org.warder.token.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warder.database.Queries;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.token.Token;

/**
 * Selects pages of the ids of tokens, also in the order of their owners' names: those whose owner
 * is gone stand together behind, in both directions. To sort all tokens by a name of another table
 * would take long.
 */
@ApplicationScoped
class TokenPageQuery {

  private static final int NAMES_AT_ONCE = 1000;

  /** The owners whose tokens are read before those of all owners are counted. */
  private static final int FIRST_OWNERS = 10;

  /** Pages up to this token may be those of the first owners. */
  private static final int FIRST_TOKENS = 1000;

  @PersistenceContext private EntityManager em;

  private TokenIdQuery ids;

  protected TokenPageQuery() {}

  @Inject
  TokenPageQuery(TokenIdQuery ids) {
    this.ids = ids;
  }

  /** A page of the tokens of an organization that fulfil a condition. */
  List<Long> page(Id orgId, Queries.Condition<Token> condition, TokenOrder order, Page page) {
    return order == TokenOrder.OWNER
        ? byOwner(orgId, condition, page)
        : ids.page(condition, order, page);
  }

  private List<Long> byOwner(Id orgId, Queries.Condition<Token> condition, Page page) {
    return ofFirstOwners(orgId, condition, page).orElseGet(() -> ofCounted(condition, page));
  }

  /** The page, if the first owners have so many tokens that it is theirs. */
  private Optional<List<Long>> ofFirstOwners(
      Id orgId, Queries.Condition<Token> condition, Page page) {
    long end = (long) page.offset() + page.limit();
    if (end > FIRST_TOKENS) {
      return Optional.empty();
    }
    List<Long> found = new ArrayList<>();
    for (Long owner : firstOwners(orgId, page.descending())) {
      Page rest = new Page((int) end - found.size(), 0, null, false);
      found.addAll(ids.page(ofOwner(condition, owner), TokenOrder.CREATED, rest));
      if (found.size() == end) {
        return Optional.of(found.subList(page.offset(), found.size()));
      }
    }
    return Optional.empty();
  }

  private List<Long> firstOwners(Id orgId, boolean descending) {
    return em.createQuery(
            "select u.id from User u where exists"
                + " (select t.id from Token t where t.orgId = :org and t.userId = u.id)"
                + " order by u.nameKey"
                + (descending ? " desc" : ""),
            Long.class)
        .setParameter("org", orgId.value())
        .setMaxResults(FIRST_OWNERS)
        .getResultList();
  }

  /** The page, by how many tokens each owner has. */
  private List<Long> ofCounted(Queries.Condition<Token> condition, Page page) {
    List<Long> found = new ArrayList<>();
    long before = 0;
    for (Owned owner : owners(condition, page.descending())) {
      long offset = Math.max(0, page.offset() - before);
      if (offset < owner.tokens()) {
        Page rest = new Page(page.limit() - found.size(), (int) offset, null, false);
        found.addAll(ids.page(ofOwner(condition, owner.userId()), TokenOrder.CREATED, rest));
      }
      if (found.size() >= page.limit()) {
        break;
      }
      before += owner.tokens();
    }
    return found;
  }

  private static Queries.Condition<Token> ofOwner(Queries.Condition<Token> condition, long userId) {
    return TokenPredicates.and(condition, (cb, token) -> cb.equal(token.get("userId"), userId));
  }

  /**
   * The owners of tokens in their order. An index has all owners' tokens together, and their names
   * are few: joined, all tokens would be.
   */
  private List<Owned> owners(Queries.Condition<Token> condition, boolean descending) {
    Map<Long, Long> counted = ids.countByOwner(condition);
    Map<Long, String> names = names(List.copyOf(counted.keySet()));
    Comparator<String> byName = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return counted.entrySet().stream()
        .map(owner -> new Owned(owner.getKey(), owner.getValue()))
        .sorted(
            Comparator.comparing(
                    (Owned owner) -> names.get(owner.userId()), Comparator.nullsLast(byName))
                .thenComparingLong(Owned::userId))
        .toList();
  }

  private Map<Long, String> names(List<Long> userIds) {
    Map<Long, String> names = new HashMap<>();
    for (int from = 0; from < userIds.size(); from += NAMES_AT_ONCE) {
      List<Long> some = userIds.subList(from, Math.min(from + NAMES_AT_ONCE, userIds.size()));
      em.createQuery("select u.id, u.nameKey from User u where u.id in :ids", Object[].class)
          .setParameter("ids", some)
          .getResultStream()
          .forEach(row -> names.put((Long) row[0], (String) row[1]));
    }
    return names;
  }

  private record Owned(long userId, long tokens) {}
}
