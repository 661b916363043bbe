package org.warder.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.warder.database.ScopePredicate;
import org.warder.id.Id;

/** Reads what is cached of users: values, which the persistence context does not keep. */
@ApplicationScoped
class UserReader {

  @PersistenceContext private EntityManager em;

  Map<Id, KnownUser> find(Set<Id> ids) {
    return em.createQuery(
            "select u.id, u.name, u.status from User u where u.id in :ids", Object[].class)
        .setParameter("ids", ScopePredicate.values(ids))
        .getResultStream()
        .map(row -> new KnownUser(new Id((Long) row[0]), (String) row[1], (Status) row[2]))
        .collect(Collectors.toMap(KnownUser::id, Function.identity()));
  }
}
