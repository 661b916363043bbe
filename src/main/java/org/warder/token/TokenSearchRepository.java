package org.warder.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warder.bucket.BucketService;
import org.warder.database.Lists;
import org.warder.database.Page;
import org.warder.database.Visible;
import org.warder.id.Id;
import org.warder.permission.Scope;
import org.warder.user.UserService;

/**
 * Searches of tokens by people: sorted, and cut into pages by the database. Ids are selected first
 * and the rows of the page then, so that the last page of many costs little more than the first.
 */
@ApplicationScoped
class TokenSearchRepository {

  /** How many owners, and how many buckets, a text may stand for. */
  private static final int MAX_NAMED = 100;

  /**
   * What the caller reaches.
   *
   * @param tokens which tokens
   * @param owners which owners
   */
  record Visibility(Scope tokens, Scope owners) {}

  @PersistenceContext private EntityManager em;
  @Inject private UserService users;
  @Inject private BucketService buckets;

  /** The page of the tokens found. */
  List<Token> list(TokenSearch search, TokenOrder order, Visibility visible, Page page) {
    TextMatch text = match(search);
    if (text.isByBucket()) {
      Set<Long> found = found(search, text, visible);
      return inOrder(
          ids(base(search, visible), order, all(page)).stream()
              .filter(found::contains)
              .skip(page.offset())
              .limit(page.limit())
              .toList());
    }
    return inOrder(ids(and(base(search, visible), text), order, page));
  }

  long count(TokenSearch search, Visibility visible) {
    TextMatch text = match(search);
    return text.isByBucket()
        ? found(search, text, visible).size()
        : Lists.count(em, Token.class, and(base(search, visible), text));
  }

  /** Those of the tokens that are visible, in the order given. */
  List<Token> findAll(List<Id> ids, Visibility visible) {
    Lists.Condition<Token> condition =
        (cb, token) ->
            cb.and(
                token.get("id").in(Visible.values(ids)),
                Visible.rows(cb, visible.tokens(), token.get("orgId"), token.get("id")),
                Visible.rows(cb, visible.owners(), null, token.get("userId")));
    Set<Long> found = new HashSet<>(ids(condition, TokenOrder.CREATED, Page.ALL));
    return inOrder(ids.stream().map(Id::value).filter(found::contains).toList());
  }

  /**
   * The tokens that a text finds by itself or by a bucket's name. Two queries, for together they
   * would make the database look into {@code token_resources} for every single token.
   */
  private Set<Long> found(TokenSearch search, TextMatch text, Visibility visible) {
    Lists.Condition<Token> base = base(search, visible);
    Set<Long> found = new HashSet<>(ids(and(base, text), TokenOrder.CREATED, Page.ALL));
    Lists.Condition<Token> naming =
        (cb, token) -> resource(token).in(Visible.values(text.buckets()));
    found.addAll(ids(and(base, naming), TokenOrder.CREATED, Page.ALL));
    return found;
  }

  private static Page all(Page page) {
    return new Page(Page.ALL.limit(), 0, null, page.descending());
  }

  private List<Long> ids(Lists.Condition<Token> condition, TokenOrder order, Page page) {
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<Token> token = query.from(Token.class);
    Expression<Long> id = token.get("id");
    List<Order> orders = new ArrayList<>();
    key(token, order).forEach(key -> orders.add(direction(cb, key, page)));
    orders.add(direction(cb, id, page));
    query.select(id).where(condition.of(cb, token)).orderBy(orders);
    return Lists.cut(em.createQuery(query), page).getResultList();
  }

  private static List<Expression<?>> key(Root<Token> token, TokenOrder order) {
    return switch (order) {
      case DESCRIPTION -> List.of(token.get("descriptionKey"));
      case STATUS -> List.of(token.get("status"));
      case OWNER -> List.of(token.join("owner", JoinType.LEFT).get("name"), token.get("userId"));
      case MODIFIED -> List.of(token.get("updatedAt"));
      // Ids grow with time.
      case CREATED -> List.of();
    };
  }

  private static Order direction(CriteriaBuilder cb, Expression<?> key, Page page) {
    return page.descending() ? cb.desc(key) : cb.asc(key);
  }

  private List<Token> inOrder(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Id, Integer> places = new HashMap<>();
    ids.forEach(id -> places.put(new Id(id), places.size()));
    return em.createQuery("select t from Token t where t.id in :ids", Token.class)
        .setParameter("ids", ids)
        .getResultStream()
        .sorted(Comparator.comparing(token -> places.get(token.id())))
        .toList();
  }

  /** All that narrows a search but its text. */
  private static Lists.Condition<Token> base(TokenSearch search, Visibility visible) {
    return (cb, token) -> {
      Expression<Long> userId = token.get("userId");
      List<Predicate> all = new ArrayList<>();
      all.add(cb.equal(token.get("orgId"), search.orgId().value()));
      all.add(Visible.rows(cb, visible.tokens(), token.get("orgId"), token.get("id")));
      all.add(Visible.rows(cb, visible.owners(), null, userId));
      if (search.userId() != null) {
        all.add(cb.equal(userId, search.userId().value()));
      }
      if (search.status() != null) {
        all.add(cb.equal(token.get("status"), search.status()));
      }
      if (search.resourceId() != null) {
        all.add(cb.equal(resource(token), search.resourceId().value()));
      }
      return cb.and(all.toArray(Predicate[]::new));
    };
  }

  private static Expression<Long> resource(Root<Token> token) {
    return token.join("resourceIds");
  }

  private static Lists.Condition<Token> and(
      Lists.Condition<Token> one, Lists.Condition<Token> other) {
    return (cb, token) -> cb.and(one.of(cb, token), other.of(cb, token));
  }

  private TextMatch match(TokenSearch search) {
    String text = search.text();
    return text == null
        ? new TextMatch(null, List.of(), List.of())
        : new TextMatch(
            text, users.named(text, MAX_NAMED), buckets.named(search.orgId(), text, MAX_NAMED));
  }

  /** The tokens that a text describes by its own words, their id or the name of their owner. */
  private record TextMatch(String text, List<Id> owners, List<Id> buckets)
      implements Lists.Condition<Token> {

    private boolean isByBucket() {
      return !buckets.isEmpty();
    }

    @Override
    public Predicate of(CriteriaBuilder cb, Root<Token> token) {
      if (text == null) {
        return cb.conjunction();
      }
      List<Predicate> any = new ArrayList<>();
      Expression<String> description = token.get("descriptionKey");
      any.add(cb.like(description, Lists.pattern(text), Lists.ESCAPE));
      exactId().ifPresent(id -> any.add(cb.equal(token.get("id"), id.value())));
      if (!owners.isEmpty()) {
        any.add(token.get("userId").in(Visible.values(owners)));
      }
      return cb.or(any.toArray(Predicate[]::new));
    }

    private Optional<Id> exactId() {
      try {
        return Optional.of(Id.parse(text));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
  }
}
