package org.warder.token;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warder.database.ScopePredicate;
import org.warder.id.Id;
import org.warder.permission.PermissionSet;
import org.warder.usage.UsageTimes;
import org.warder.usage.ValueUse;
import org.warder.user.Status;

/**
 * Reads tokens with their values and their last use by one statement: values, which the persistence
 * context does not keep.
 */
@ApplicationScoped
class StoredTokenReader {

  @PersistenceContext private EntityManager em;

  private SharedPermissions permissions;

  protected StoredTokenReader() {}

  @Inject
  StoredTokenReader(SharedPermissions permissions) {
    this.permissions = permissions;
  }

  Map<Id, StoredToken> find(Set<Id> ids) {
    Map<Id, StoredToken> found = WholeReads.read(ids, this::read, StoredToken::values);
    found.replaceAll(
        (id, read) -> new StoredToken(read.token(), read.values().inUse(), read.times()));
    return found;
  }

  private Map<Id, StoredToken> read(Collection<Id> ids) {
    return em.createQuery(
            "select t.id, t.status, t.description, t.orgId, t.userId, t.permissions, t.createdAt,"
                + " t.updatedAt, t.lifetime.expiresAt, t.lifetime.seconds, t.lifetime.exempt,"
                + " u.lastUsedAt, u.lastReusedAt,"
                + " v.id, v.hint, v.state, v.issuedAt, v.endsAt, v.lastUsedAt, v.lastAddress"
                + " from Token t join TokenValue v on v.tokenId = t.id"
                + " left join TokenUsage u on u.tokenId = t.id"
                + " where t.id in :ids",
            Object[].class)
        .setParameter("ids", ScopePredicate.values(ids))
        .getResultStream()
        .collect(groupingBy(row -> id(row[0]), collectingAndThen(toList(), this::stored)));
  }

  /** Of rows that differ in the value alone. */
  private StoredToken stored(List<Object[]> rows) {
    Object[] first = rows.get(0);
    return new StoredToken(
        token(first),
        new TokenValues(rows.stream().map(StoredTokenReader::value).toList()),
        new UsageTimes((Instant) first[11], (Instant) first[12]));
  }

  private Token token(Object[] row) {
    return Token.stored(
        id(row[0]),
        (Status) row[1],
        (String) row[2],
        id(row[3]),
        id(row[4]),
        permissions.share((PermissionSet) row[5]),
        (Instant) row[6],
        (Instant) row[7],
        Lifetime.stored((Instant) row[8], (Long) row[9], (Boolean) row[10]));
  }

  private static TokenValue value(Object[] row) {
    return TokenValue.stored(
        id(row[13]),
        id(row[0]),
        (String) row[14],
        (TokenValue.State) row[15],
        (Instant) row[16],
        (Instant) row[17],
        new ValueUse((Instant) row[18], (String) row[19]));
  }

  private static Id id(Object number) {
    return new Id((Long) number);
  }
}
