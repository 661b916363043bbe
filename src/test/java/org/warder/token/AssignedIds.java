package org.warder.token;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.warder.id.Id;

/** Gives what exists the id that somebody has guessed. */
@Stateless
public class AssignedIds {

  @PersistenceContext private EntityManager em;

  /** Changes the id of a row of that table. */
  public void change(String table, Id from, Id to) {
    em.createNativeQuery("update " + table + " set id = " + to.value() + " where id = ?")
        .setParameter(1, from.value())
        .executeUpdate();
  }

  /** Changes the id of a token, whose value refers to it. */
  public void changeToken(Id from, Id to) {
    TokenValue value =
        em.createQuery("select v from TokenValue v where v.tokenId = :id", TokenValue.class)
            .setParameter("id", from.value())
            .getSingleResult();
    em.remove(value);
    em.flush();
    change("tokens", from, to);
    em.persist(TokenValue.issue(to, TokenSecret.of(value.digest()), value.issuedAt()));
  }
}
