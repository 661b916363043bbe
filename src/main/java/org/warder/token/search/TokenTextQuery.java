package org.warder.token.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warder.bucket.BucketDirectory;
import org.warder.database.Queries;
import org.warder.database.ScopePredicate;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.token.Token;
import org.warder.token.TokenSecret;
import org.warder.user.UserDirectory;

/**
 * Looks for tokens by a text. To find few among many takes long, and a page counts them right
 * before it shows them: so the next list of the request is made of those that were counted.
 */
@RequestScoped
class TokenTextQuery {

  /** How many owners, and how many buckets, a text may stand for. */
  private static final int MAX_NAMED = 100;

  /** Tokens that name a bucket are looked for among so many in memory. */
  private static final int MAX_SEARCHED = 1_000_000;

  /** So many tokens may be kept. */
  private static final int FEW = 1000;

  @PersistenceContext private EntityManager em;

  /** Those that were counted last. */
  private final Map<TokenSearch, List<Long>> few = new HashMap<>();

  private UserDirectory users;
  private BucketDirectory buckets;
  private TokenIdQuery ids;
  private TokenPageQuery pages;

  protected TokenTextQuery() {}

  @Inject
  TokenTextQuery(
      UserDirectory users, BucketDirectory buckets, TokenIdQuery ids, TokenPageQuery pages) {
    this.users = users;
    this.buckets = buckets;
    this.ids = ids;
    this.pages = pages;
  }

  /**
   * A page of the tokens that a text finds.
   *
   * @param wanted all that is looked for but the text
   */
  List<Long> page(
      TokenSearch search, Queries.Condition<Token> wanted, TokenOrder order, Page page) {
    List<Long> known = few.remove(search);
    if (known != null) {
      return known.isEmpty() || order == TokenOrder.CREATED
          ? part(known, page)
          : pages.page(search.orgId(), TokenPredicates.and(wanted, among(known)), order, page);
    }
    List<Id> named = named(search);
    if (named.isEmpty()) {
      return pages.page(search.orgId(), TokenPredicates.and(wanted, text(search)), order, page);
    }
    return either(search, wanted, named, order, page).toList();
  }

  private static List<Long> part(List<Long> inOrder, Page page) {
    List<Long> all = new ArrayList<>(inOrder);
    if (page.descending()) {
      Collections.reverse(all);
    }
    return all.stream().skip(page.offset()).limit(page.limit()).toList();
  }

  private static Queries.Condition<Token> among(List<Long> ids) {
    return (cb, token) -> token.get("id").in(ids);
  }

  /**
   * The number of tokens that a text finds; of more than a number, that number.
   *
   * @param wanted all that is looked for but the text
   */
  long count(TokenSearch search, Queries.Condition<Token> wanted, int most) {
    few.remove(search);
    Page first = new Page(most, 0, null, false);
    if (most > TokenIdQuery.MAX_READ) {
      List<Id> named = named(search);
      return named.isEmpty()
          ? ids.count(TokenPredicates.and(wanted, text(search)), most)
          : either(search, wanted, named, TokenOrder.CREATED, first).count();
    }
    List<Long> found = page(search, wanted, TokenOrder.CREATED, first);
    if (found.size() < most && found.size() <= FEW) {
      few.put(search, found);
    }
    return found.size();
  }

  private Stream<Long> either(
      TokenSearch search,
      Queries.Condition<Token> wanted,
      List<Id> named,
      TokenOrder order,
      Page page) {
    return ids.either(wanted, naming(named), text(search), order, page.descending())
        .skip(page.offset())
        .limit(page.limit());
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
}
