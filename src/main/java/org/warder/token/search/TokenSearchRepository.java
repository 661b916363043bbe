package org.warder.token.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warder.database.Queries;
import org.warder.database.ScopePredicate;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.token.Token;
import org.warder.token.search.TokenPredicates.Visibility;

/**
 * Searches of tokens by people: sorted, and cut into pages by the database. Ids are selected first
 * and the rows of the page then, so that the last page of many costs little more than the first.
 */
@Dependent
class TokenSearchRepository {

  @PersistenceContext private EntityManager em;

  private final TokenIdQuery ids;
  private final TokenPageQuery pages;
  private final TokenTextQuery texts;
  private final Clock clock;

  @Inject
  TokenSearchRepository(TokenIdQuery ids, TokenPageQuery pages, TokenTextQuery texts, Clock clock) {
    this.ids = ids;
    this.pages = pages;
    this.texts = texts;
    this.clock = clock;
  }

  /** The page of the tokens found. */
  List<Token> list(TokenSearch search, TokenOrder order, Visibility visible, Page page) {
    Queries.Condition<Token> wanted = TokenPredicates.wanted(search, visible, clock.instant());
    return inOrder(
        search.text() == null
            ? pages.page(search.orgId(), wanted, order, page)
            : texts.page(search, wanted, order, page));
  }

  /** How many tokens are found; of more than a number, that number. */
  long count(TokenSearch search, Visibility visible, int most) {
    Queries.Condition<Token> wanted = TokenPredicates.wanted(search, visible, clock.instant());
    return search.text() == null ? ids.count(wanted, most) : texts.count(search, wanted, most);
  }

  /** Those of the tokens that are visible, in the order given. */
  List<Token> list(List<Id> tokenIds, Visibility visible) {
    List<Long> values = ScopePredicate.values(tokenIds);
    Queries.Condition<Token> given = (cb, token) -> token.get("id").in(values);
    Set<Long> found =
        new HashSet<>(
            ids.page(
                TokenPredicates.and(given, TokenPredicates.visible(visible)),
                TokenOrder.CREATED,
                Page.ALL));
    return inOrder(values.stream().filter(found::contains).toList());
  }

  /** Whether a token is visible. */
  boolean isVisible(Id tokenId, Visibility visible) {
    Queries.Condition<Token> given = (cb, token) -> cb.equal(token.get("id"), tokenId.value());
    return Queries.count(
            em, Token.class, TokenPredicates.and(given, TokenPredicates.visible(visible)))
        > 0;
  }

  private List<Token> inOrder(List<Long> tokenIds) {
    if (tokenIds.isEmpty()) {
      return List.of();
    }
    Map<Id, Integer> places = new HashMap<>();
    tokenIds.forEach(id -> places.put(new Id(id), places.size()));
    return em.createQuery("select t from Token t where t.id in :ids", Token.class)
        .setParameter("ids", tokenIds)
        .getResultStream()
        .sorted(Comparator.comparing(token -> places.get(token.id())))
        .toList();
  }
}
