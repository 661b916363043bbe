package org.warder.org;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.warder.database.ScopePredicate;
import org.warder.id.Id;

/** Reads what is cached of organizations: values, which the persistence context does not keep. */
@ApplicationScoped
class OrgReader {

  @PersistenceContext private EntityManager em;

  Map<Id, KnownOrg> find(Set<Id> ids) {
    return em.createQuery(
            "select o.id, o.name, o.tokenLifetimeMaxSeconds from Org o where o.id in :ids",
            Object[].class)
        .setParameter("ids", ScopePredicate.values(ids))
        .getResultStream()
        .map(
            row ->
                new KnownOrg(new Id((Long) row[0]), (String) row[1], Org.duration((Long) row[2])))
        .collect(Collectors.toMap(KnownOrg::id, Function.identity()));
  }

  /** Those of that key of their names. */
  Map<String, Id> findByName(Set<String> keys) {
    return em.createQuery(
            "select o.nameKey, o.id from Org o where o.nameKey in :keys", Object[].class)
        .setParameter("keys", keys)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> new Id((Long) row[1])));
  }

  /** The one with the least id. */
  Optional<Id> first() {
    return em.createQuery("select min(o.id) from Org o", Long.class)
        .getResultStream()
        .filter(Objects::nonNull)
        .findFirst()
        .map(Id::new);
  }
}
