package org.warder.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warder.database.Constraint;
import org.warder.database.Queries;
import org.warder.database.ScopePredicate;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;

/** The values of tokens in the database. */
@ApplicationScoped
class TokenValueRepository {

  private static final int MAX_REMOVED = 100;

  @PersistenceContext private EntityManager em;

  private KnownTokens known;
  private StoredTokens stored;

  protected TokenValueRepository() {}

  @Inject
  TokenValueRepository(KnownTokens known, StoredTokens stored) {
    this.known = known;
    this.stored = stored;
  }

  /**
   * Adds a value to a token that is there.
   *
   * @throws ServiceException {@code invalid} if another one is equal to it
   */
  void add(TokenValue value) {
    changed(value);
    em.persist(value);
    Constraint.flush(
        em, new Constraint("token_values_digest", () -> new ServiceException(Reason.TOKEN_TAKEN)));
  }

  /** Whether a token has, or had, that value. */
  boolean isTaken(SecretDigest digest) {
    return Queries.count(
            em, TokenValue.class, (cb, value) -> cb.equal(value.get("digest"), digest.hex()))
        > 0;
  }

  /**
   * All values of a token that is locked, of whose change by the current transaction note is taken.
   */
  TokenValues lock(Id tokenId) {
    List<TokenValue> all =
        em.createQuery("select v from TokenValue v where v.tokenId = :id", TokenValue.class)
            .setParameter("id", tokenId.value())
            .setHint("jakarta.persistence.cache.storeMode", CacheStoreMode.REFRESH)
            .getResultList();
    all.forEach(this::changed);
    return new TokenValues(all);
  }

  /**
   * Removes what is not recognised any more: what ended long ago, or before some others. Of a token
   * that is locked.
   */
  void forgetOld(TokenValues values, Instant now) {
    values.forgettable(now).forEach(em::remove);
  }

  /** Removes some values of whatever tokens that ended so long ago that they are not recognised. */
  void removeForgotten(Instant now) {
    em.createQuery(
            "select v from TokenValue v where v.endsAt < :forgotten order by v.id",
            TokenValue.class)
        .setParameter("forgotten", now.minus(TokenValue.RECOGNISED))
        .setMaxResults(MAX_REMOVED)
        .getResultList()
        .forEach(
            value -> {
              changed(value);
              em.remove(value);
            });
  }

  /** Removes values, one by one: each is found by its key alone. */
  void remove(TokenValues values) {
    values.all().forEach(em::remove);
    em.flush();
  }

  /** What some tokens are known by, without what has been ended. */
  Map<Id, TokenValues> load(Collection<Id> tokenIds) {
    Map<Id, TokenValues> found =
        WholeReads.read(tokenIds, ids -> byToken(query(ids).getResultStream()), values -> values);
    found.replaceAll((id, values) -> values.inUse());
    return found;
  }

  private TypedQuery<TokenValue> query(Collection<Id> tokenIds) {
    return em.createQuery("select v from TokenValue v where v.tokenId in :ids", TokenValue.class)
        .setParameter("ids", ScopePredicate.values(tokenIds));
  }

  /** Takes note that the current transaction changes, or may change, a value or its token. */
  private void changed(TokenValue value) {
    known.changed(SecretDigest.parse(value.digest()));
    stored.changed(value.tokenId());
  }

  private static Map<Id, TokenValues> byToken(Stream<TokenValue> values) {
    return values.collect(
        Collectors.groupingBy(
            TokenValue::tokenId,
            Collectors.collectingAndThen(Collectors.toList(), TokenValues::new)));
  }
}
