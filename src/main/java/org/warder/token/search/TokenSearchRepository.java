package org.warder.token.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.warder.bucket.BucketDirectory;
import org.warder.database.Queries;
import org.warder.database.ScopePredicate;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.token.Token;
import org.warder.token.TokenSecret;
import org.warder.token.search.TokenPredicates.Visibility;
import org.warder.user.UserDirectory;

/**
 * Searches of tokens by people: sorted, and cut into pages by the database. Ids are selected first
 * and the rows of the page then, so that the last page of many costs little more than the first.
 */
@Dependent
class TokenSearchRepository {

  /** How many owners, and how many buckets, a text may stand for. */
  private static final int MAX_NAMED = 100;

  /** So many ids may be read only to be counted; the database counts more by itself. */
  private static final int MAX_READ = 100_000;

  /** Tokens that name a bucket are looked for among so many in memory. */
  private static final int MAX_SEARCHED = 1_000_000;

  @PersistenceContext private EntityManager em;
  private final UserDirectory users;
  private final BucketDirectory buckets;
  private final TokenIdQuery ids;
  private final TokenOwnerQuery byOwner;
  private final Clock clock;

  @Inject
  TokenSearchRepository(
      UserDirectory users,
      BucketDirectory buckets,
      TokenIdQuery ids,
      TokenOwnerQuery byOwner,
      Clock clock) {
    this.users = users;
    this.buckets = buckets;
    this.ids = ids;
    this.byOwner = byOwner;
    this.clock = clock;
  }

  /** The page of the tokens found. */
  List<Token> list(TokenSearch search, TokenOrder order, Visibility visible, Page page) {
    Queries.Condition<Token> wanted = TokenPredicates.wanted(search, visible, clock.instant());
    if (search.text() == null) {
      return inOrder(page(search.orgId(), wanted, order, page));
    }
    List<Id> named = named(search);
    if (named.isEmpty()) {
      return inOrder(page(search.orgId(), TokenPredicates.and(wanted, text(search)), order, page));
    }
    return inOrder(
        ids.either(wanted, naming(named), text(search), order, page.descending())
            .skip(page.offset())
            .limit(page.limit())
            .toList());
  }

  private List<Long> page(
      Id orgId, Queries.Condition<Token> condition, TokenOrder order, Page page) {
    return order == TokenOrder.OWNER
        ? byOwner.page(orgId, condition, page)
        : ids.page(condition, order, page);
  }

  /** The buckets that the text names, in an organization that is not too large for that. */
  private List<Id> named(TokenSearch search) {
    List<Id> named = buckets.searchIdsByName(search.orgId(), search.text(), MAX_NAMED);
    return named.isEmpty() || isLarge(search.orgId()) ? List.of() : named;
  }

  private boolean isLarge(Id orgId) {
    Page after = new Page(1, MAX_SEARCHED, null, false);
    Queries.Condition<Token> inOrg = (cb, token) -> cb.equal(token.get("orgId"), orgId.value());
    return !ids.page(inOrg, TokenOrder.CREATED, after).isEmpty();
  }

  /** How many tokens are found; of more than a number, that number. */
  long count(TokenSearch search, Visibility visible, int most) {
    Queries.Condition<Token> wanted = TokenPredicates.wanted(search, visible, clock.instant());
    if (search.text() == null) {
      return count(wanted, most);
    }
    List<Id> named = named(search);
    return named.isEmpty()
        ? count(TokenPredicates.and(wanted, text(search)), most)
        : ids.either(wanted, naming(named), text(search), TokenOrder.CREATED, false)
            .limit(most)
            .count();
  }

  private long count(Queries.Condition<Token> condition, int most) {
    return most > MAX_READ
        ? Math.min(most, Queries.count(em, Token.class, condition))
        : ids.page(condition, TokenOrder.CREATED, new Page(most, 0, null, false)).size();
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

  private Queries.Condition<Token> text(TokenSearch search) {
    List<Long> hinted =
        TokenSecret.hintIn(search.text()).map(hint -> hinted(search, hint)).orElse(List.of());
    return TokenPredicates.text(
        search.text(), users.searchIdsByName(search.text(), MAX_NAMED), hinted);
  }

  private List<Long> hinted(TokenSearch search, String hint) {
    return em.createQuery(
            "select t.id from TokenValue v, Token t where v.hint = :hint and t.id = v.tokenId"
                + " and t.orgId = :org and v.state <> org.warder.token.TokenValue.State.ENDED",
            Long.class)
        .setParameter("org", search.orgId().value())
        .setParameter("hint", hint)
        .setMaxResults(MAX_NAMED)
        .getResultList();
  }

  /**
   * The tokens that name one of some buckets, without the join that a collection would bring. The
   * ids stand in the text of the query, where Derby searches them; parameters it tries in turn.
   */
  private LongPredicate naming(List<Id> named) {
    String list =
        ScopePredicate.values(named).stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    List<?> found =
        em.createNativeQuery(
                "select token_id from token_resources where resource_id in (" + list + ")")
            .getResultList();
    // Ids of one time share their hash codes: sorted, they are found faster.
    long[] sorted = found.stream().mapToLong(id -> ((Number) id).longValue()).sorted().toArray();
    return id -> Arrays.binarySearch(sorted, id) >= 0;
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
