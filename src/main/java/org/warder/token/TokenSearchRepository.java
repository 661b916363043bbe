package org.warder.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    CriteriaBuilder cb = em.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<Token> token = query.from(Token.class);
    Expression<Long> id = token.get("id");
    List<Order> orders = new ArrayList<>();
    key(token, order).forEach(key -> orders.add(direction(cb, key, page)));
    orders.add(direction(cb, id, page));
    query.select(id).where(condition(search, visible).of(cb, token)).orderBy(orders);
    return inOrder(Lists.cut(em.createQuery(query), page).getResultList());
  }

  long count(TokenSearch search, Visibility visible) {
    return Lists.count(em, Token.class, condition(search, visible));
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

  private Lists.Condition<Token> condition(TokenSearch search, Visibility visible) {
    TextMatch text = search.text() == null ? null : textMatch(search.orgId(), search.text());
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
        all.add(names(cb, token, List.of(search.resourceId())));
      }
      if (text != null) {
        all.add(text.of(cb, token));
      }
      return cb.and(all.toArray(Predicate[]::new));
    };
  }

  private TextMatch textMatch(Id orgId, String text) {
    return new TextMatch(text, users.named(text, MAX_NAMED), buckets.named(orgId, text, MAX_NAMED));
  }

  /** The tokens that a text describes: its own words, or owners and buckets of that name. */
  private record TextMatch(String text, List<Id> owners, List<Id> buckets)
      implements Lists.Condition<Token> {

    @Override
    public Predicate of(CriteriaBuilder cb, Root<Token> token) {
      List<Predicate> any = new ArrayList<>();
      Expression<String> description = token.get("descriptionKey");
      any.add(cb.like(description, Lists.pattern(text), Lists.ESCAPE));
      exactId(text).ifPresent(id -> any.add(cb.equal(token.get("id"), id.value())));
      if (!owners.isEmpty()) {
        any.add(token.get("userId").in(Visible.values(owners)));
      }
      if (!buckets.isEmpty()) {
        any.add(names(cb, token, buckets));
      }
      return cb.or(any.toArray(Predicate[]::new));
    }
  }

  /** The tokens whose permissions name one of those resources. */
  private static Predicate names(CriteriaBuilder cb, Root<Token> token, List<Id> resourceIds) {
    Subquery<Long> named = cb.createQuery().subquery(Long.class);
    Join<Token, Long> resource = named.correlate(token).join("resourceIds");
    return cb.exists(named.select(resource).where(resource.in(Visible.values(resourceIds))));
  }

  private static Optional<Id> exactId(String text) {
    try {
      return Optional.of(Id.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
