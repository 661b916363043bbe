package org.warder.token;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.warder.database.Lists;
import org.warder.database.Visible;
import org.warder.id.Id;
import org.warder.permission.Scope;
import org.warder.user.Status;
import org.warder.user.User;

/** What a {@link TokenSearch} asks of a token, as conditions of a query. */
final class TokenMatch {

  /**
   * What the caller reaches.
   *
   * @param tokens which tokens
   * @param owners which owners
   */
  record Visibility(Scope tokens, Scope owners) {}

  private TokenMatch() {}

  /** Tokens that the caller may see. */
  static Lists.Condition<Token> visible(Visibility visible) {
    return (cb, token) ->
        cb.and(
            Visible.rows(cb, visible.tokens(), token.get("orgId"), token.get("id")),
            Visible.rows(cb, visible.owners(), null, token.get("userId")));
  }

  /** All that narrows a search but its text. */
  static Lists.Condition<Token> facets(TokenSearch search) {
    return (cb, token) -> {
      List<Predicate> all = new ArrayList<>();
      all.add(cb.equal(token.get("orgId"), search.orgId().value()));
      if (search.userId() != null) {
        all.add(cb.equal(token.get("userId"), search.userId().value()));
      }
      if (search.standing() != null) {
        all.add(standing(cb, token, search.standing()));
      }
      if (search.resourceId() != null) {
        Join<Token, Long> resource = token.join("resourceIds");
        all.add(cb.equal(resource, search.resourceId().value()));
      }
      return cb.and(all.toArray(Predicate[]::new));
    };
  }

  private static Predicate standing(CriteriaBuilder cb, Root<Token> token, Standing standing) {
    Predicate active = cb.equal(token.get("status"), Status.ACTIVE);
    Subquery<Long> owners = cb.createQuery().subquery(Long.class);
    Root<User> owner = owners.from(User.class);
    Expression<Long> ownerId = owner.get("id");
    Predicate ownerActive =
        cb.exists(
            owners
                .select(ownerId)
                .where(
                    cb.equal(ownerId, token.get("userId")),
                    cb.equal(owner.get("status"), Status.ACTIVE)));
    return switch (standing) {
      case ACTIVE -> cb.and(active, ownerActive);
      case REFUSED -> cb.and(active, cb.not(ownerActive));
      case INACTIVE -> cb.not(active);
    };
  }

  /**
   * Tokens that a text finds by their description, their id or their owner.
   *
   * @param owners the users whose names contain the text
   */
  static Lists.Condition<Token> text(String text, List<Id> owners) {
    return (cb, token) -> {
      List<Predicate> any = new ArrayList<>();
      Expression<String> description = token.get("descriptionKey");
      any.add(cb.like(description, Lists.pattern(text), Lists.ESCAPE));
      id(text).ifPresent(id -> any.add(cb.equal(token.get("id"), id.value())));
      if (!owners.isEmpty()) {
        any.add(token.get("userId").in(Visible.values(owners)));
      }
      return cb.or(any.toArray(Predicate[]::new));
    };
  }

  /** Tokens that fulfil both conditions. */
  static Lists.Condition<Token> and(Lists.Condition<Token> one, Lists.Condition<Token> other) {
    return (cb, token) -> cb.and(one.of(cb, token), other.of(cb, token));
  }

  private static Optional<Id> id(String text) {
    try {
      return Optional.of(Id.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
