package org.warder.token.search;

import static org.warder.permission.Action.READ;
import static org.warder.permission.ResourceType.AUTHORIZATIONS;
import static org.warder.permission.ResourceType.USERS;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warder.database.Queries;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.permission.Permission;
import org.warder.security.Caller;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;
import org.warder.token.AdviceRule;
import org.warder.token.KnownToken;
import org.warder.token.KnownTokens;
import org.warder.token.Token;
import org.warder.token.TokenCriteria;
import org.warder.token.TokenDetails;
import org.warder.token.TokenDetailsLoader;
import org.warder.token.TokenSecret;
import org.warder.token.search.TokenPredicates.Visibility;
import org.warder.user.User;

/** What people ask about many tokens: searches, sorted and in pages, and how many there are. */
@Stateless
@Secured
public class TokenSearchService {

  @Inject private TokenSearchRepository tokens;
  @Inject private TokenCountRepository counts;
  @Inject private MostUsedQuery mostUsed;
  @Inject private TokenDetailsLoader names;
  @Inject private KnownTokens known;
  @Inject private AdviceRule advice;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * The tokens that the caller may see and that a person looks for, sorted. Those whose owner is
   * gone are among them, so that somebody can clean up.
   */
  @RequiresPermission(action = READ, on = AUTHORIZATIONS)
  public List<TokenDetails> search(TokenSearch search, TokenOrder order, Page page) {
    return names.load(tokens.list(decidable(search), order, visible(), page));
  }

  /** Those of some tokens that the caller may see, also where owner or organization are gone. */
  @RequiresPermission(action = READ, on = AUTHORIZATIONS)
  public List<TokenDetails> list(List<Id> ids) {
    Visibility visible = visible();
    return ids.isEmpty() ? List.of() : names.load(tokens.list(ids, visible));
  }

  /**
   * The tokens of an organization that have allowed the most requests, the greatest number first,
   * of those that {@link #search} finds and that were used since a moment.
   */
  @RequiresPermission(action = READ, on = AUTHORIZATIONS)
  public List<TokenRequests> listMostUsed(Id orgId, Instant since, int limit) {
    mostUsed.prepare();
    Queries.Condition<Token> wanted =
        TokenPredicates.wanted(TokenSearch.in(orgId), visible(), clock.instant());
    Map<Id, Long> requests = mostUsed.requests(wanted, since, limit);
    return list(List.copyOf(requests.keySet())).stream()
        .map(token -> new TokenRequests(token, requests.get(token.token().id())))
        .toList();
  }

  /** Whether uses are recorded for long enough to tell which tokens criteria are about. */
  @PermitAll
  public boolean isDecidable(TokenCriteria criteria) {
    try {
      advice.resolve(criteria);
      return true;
    } catch (ServiceException e) {
      return false;
    }
  }

  /** How many tokens {@link #search} finds. */
  @RequiresPermission(action = READ, on = AUTHORIZATIONS)
  public long count(TokenSearch search) {
    return count(search, Integer.MAX_VALUE);
  }

  /** How many tokens {@link #search} finds; of more than a number, that number. */
  @RequiresPermission(action = READ, on = AUTHORIZATIONS)
  public long count(TokenSearch search, int most) {
    return tokens.count(decidable(search), visible(), most);
  }

  /**
   * How many active tokens of a user there are, wherever: they stop working when the user is
   * deactivated or deleted.
   */
  @RequiresPermission(action = READ, on = USERS)
  public long countActive(Id userId) {
    caller.require(Permission.read(User.resource(userId)));
    return counts.countActive(userId, clock.instant());
  }

  /**
   * How many tokens in an organization each of some users has, of those that {@link #search} finds:
   * those that work, or, of inactive users, all that are refused for that.
   */
  @RequiresPermission(action = READ, on = AUTHORIZATIONS)
  public Map<Id, Long> countActive(Id orgId, Collection<Id> userIds) {
    return counts.countActive(orgId, userIds, visible(), clock.instant());
  }

  /** The token that has a value, in whatever organization, if the caller may see it. */
  @RequiresPermission(action = READ, on = AUTHORIZATIONS)
  public Optional<Id> findIdByValue(TokenSecret value) {
    Visibility visible = visible();
    return known
        .findNotEnded(value, clock.instant())
        .map(KnownToken::id)
        .filter(id -> tokens.isVisible(id, visible));
  }

  private TokenSearch decidable(TokenSearch search) {
    return search.by(advice.resolve(search.criteria()));
  }

  private Visibility visible() {
    return new Visibility(caller.scope(READ, AUTHORIZATIONS), caller.scope(READ, USERS));
  }
}
