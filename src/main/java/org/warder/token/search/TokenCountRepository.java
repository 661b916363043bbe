package org.warder.token.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.warder.database.Queries;
import org.warder.database.ScopePredicate;
import org.warder.id.Id;
import org.warder.token.EffectiveStatus;
import org.warder.token.EffectiveStatusPredicate;
import org.warder.token.Token;
import org.warder.token.search.TokenPredicates.Visibility;

/** Counts the tokens of users that are not at an end by themselves. */
@ApplicationScoped
class TokenCountRepository {

  @PersistenceContext private EntityManager em;

  private TokenIdQuery ids;

  protected TokenCountRepository() {}

  @Inject
  TokenCountRepository(TokenIdQuery ids) {
    this.ids = ids;
  }

  /** How many tokens a user has that work while the user is active, wherever. */
  long countActive(Id userId, Instant now) {
    return Queries.count(
        em,
        Token.class,
        owned(
            List.of(userId),
            (cb, token) -> EffectiveStatusPredicate.worksForOwner(cb, token, now)));
  }

  /**
   * How many visible tokens in an organization each user has who has any: those that work, or, of
   * inactive users, all that are refused for that.
   */
  Map<Id, Long> countActive(Id orgId, Collection<Id> userIds, Visibility visible, Instant now) {
    if (userIds.isEmpty()) {
      return Map.of();
    }
    Queries.Condition<Token> wanted =
        TokenPredicates.and(
            TokenPredicates.wanted(TokenSearch.in(orgId), visible, now),
            owned(
                userIds,
                (cb, token) ->
                    EffectiveStatusPredicate.in(
                        cb,
                        token,
                        Set.of(EffectiveStatus.ACTIVE, EffectiveStatus.OWNER_INACTIVE),
                        now)));
    return ids.countByOwner(wanted).entrySet().stream()
        .collect(Collectors.toMap(user -> new Id(user.getKey()), Map.Entry::getValue));
  }

  private static Queries.Condition<Token> owned(
      Collection<Id> userIds, Queries.Condition<Token> condition) {
    return (cb, token) ->
        cb.and(token.get("userId").in(ScopePredicate.values(userIds)), condition.of(cb, token));
  }
}
