package org.warder.telegraf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.warder.database.ScopePredicate;
import org.warder.id.Id;

/** Reads what is cached of configurations: values, which the persistence context does not keep. */
@ApplicationScoped
class TelegrafReader {

  @PersistenceContext private EntityManager em;

  Map<Id, KnownTelegraf> find(Set<Id> ids) {
    return em.createQuery(
            "select t.id, t.orgId, t.name from Telegraf t where t.id in :ids", Object[].class)
        .setParameter("ids", ScopePredicate.values(ids))
        .getResultStream()
        .map(
            row -> new KnownTelegraf(new Id((Long) row[0]), new Id((Long) row[1]), (String) row[2]))
        .collect(Collectors.toMap(KnownTelegraf::id, Function.identity()));
  }

  List<Id> idsOf(Id orgId) {
    return em.createQuery("select t.id from Telegraf t where t.orgId = :org", Long.class)
        .setParameter("org", orgId.value())
        .getResultStream()
        .map(Id::new)
        .toList();
  }
}
