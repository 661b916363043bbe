package org.warder.token;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.warder.id.Id;

/** Asks the database which statuses a token has. */
@Stateless
public class StatusQuery {

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  public Set<EffectiveStatus> of(Id tokenId) {
    Set<EffectiveStatus> found = EnumSet.noneOf(EffectiveStatus.class);
    CriteriaBuilder cb = em.getCriteriaBuilder();
    for (EffectiveStatus status : EffectiveStatus.values()) {
      CriteriaQuery<Token> query = cb.createQuery(Token.class);
      Root<Token> token = query.from(Token.class);
      query.where(
          cb.equal(token.get("id"), tokenId.value()),
          EffectiveStatusPredicate.is(cb, token, status, clock.instant()));
      if (!em.createQuery(query).getResultList().isEmpty()) {
        found.add(status);
      }
    }
    return found;
  }
}
