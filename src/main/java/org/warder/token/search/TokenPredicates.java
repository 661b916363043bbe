package org.warder.token.search;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.warder.database.Queries;
import org.warder.database.ScopePredicate;
import org.warder.id.Id;
import org.warder.permission.Scope;
import org.warder.token.Token;

/** What a {@link TokenSearch} asks of a token, as conditions of a query. */
final class TokenPredicates {

  /** Enough digits of an id to tell some from others: the first ones are those of all. */
  private static final Pattern ID_BEGINNING =
      Pattern.compile("[0-9A-Fa-f]{4," + Id.TEXT_LENGTH + "}");

  /**
   * What the caller reaches.
   *
   * @param tokens which tokens
   * @param owners which owners
   */
  record Visibility(Scope tokens, Scope owners) {}

  private TokenPredicates() {}

  /** Tokens that the caller may see. */
  static Queries.Condition<Token> visible(Visibility visible) {
    return (cb, token) ->
        cb.and(
            ScopePredicate.rows(cb, visible.tokens(), token.get("orgId"), token.get("id")),
            ScopePredicate.rows(cb, visible.owners(), null, token.get("userId")));
  }

  /** All that narrows a search but its text. */
  static Queries.Condition<Token> facets(TokenSearch search, Instant now) {
    return (cb, token) -> {
      List<Predicate> all = new ArrayList<>();
      all.add(cb.equal(token.get("orgId"), search.orgId().value()));
      if (search.userId() != null) {
        all.add(cb.equal(token.get("userId"), search.userId().value()));
      }
      all.add(search.criteria().of(cb, token, now));
      if (search.resourceId() != null) {
        Join<Token, Long> resource = token.join("resourceIds");
        all.add(cb.equal(resource, search.resourceId().value()));
      }
      return cb.and(all.toArray(Predicate[]::new));
    };
  }

  /** What a search is about but for its text, of what the caller may see. */
  static Queries.Condition<Token> wanted(TokenSearch search, Visibility visible, Instant now) {
    return and(facets(search, now), visible(visible));
  }

  /**
   * Tokens that a text finds by their description, the beginning of their id, their owner or the
   * beginning of their value.
   *
   * @param owners the users whose names contain the text
   * @param hinted the tokens whose value begins like this
   */
  static Queries.Condition<Token> text(String text, List<Id> owners, List<Long> hinted) {
    return (cb, token) -> {
      List<Predicate> any = new ArrayList<>();
      Expression<String> description = token.get("descriptionKey");
      any.add(cb.like(description, Queries.pattern(text), Queries.ESCAPE));
      if (ID_BEGINNING.matcher(text).matches()) {
        String rest = "0".repeat(Id.TEXT_LENGTH - text.length());
        long least = HexFormat.fromHexDigitsToLong(text + rest);
        long greatest = HexFormat.fromHexDigitsToLong(text + rest.replace('0', 'f'));
        any.add(cb.between(token.get("id"), least, greatest));
      }
      if (!hinted.isEmpty()) {
        any.add(token.get("id").in(hinted));
      }
      if (!owners.isEmpty()) {
        any.add(token.get("userId").in(ScopePredicate.values(owners)));
      }
      return cb.or(any.toArray(Predicate[]::new));
    };
  }

  /** Tokens that fulfil both conditions. */
  static Queries.Condition<Token> and(
      Queries.Condition<Token> one, Queries.Condition<Token> other) {
    return (cb, token) -> cb.and(one.of(cb, token), other.of(cb, token));
  }
}
