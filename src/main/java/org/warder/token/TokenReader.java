package org.warder.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.warder.id.Id;
import org.warder.permission.PermissionSet;
import org.warder.user.Status;

/** Reads what is cached of tokens: values, which the persistence context does not keep. */
@ApplicationScoped
class TokenReader {

  @PersistenceContext private EntityManager em;

  private Clock clock;
  private SharedPermissions permissions;

  protected TokenReader() {}

  @Inject
  TokenReader(Clock clock, SharedPermissions permissions) {
    this.clock = clock;
    this.permissions = permissions;
  }

  Map<SecretDigest, KnownToken> find(Set<SecretDigest> digests) {
    return em.createQuery(
            "select v.digest, t.id, t.userId, t.orgId, t.status, t.permissions,"
                + " t.lifetime.expiresAt, v.id, v.issuedAt, v.state, v.endsAt"
                + " from TokenValue v, Token t where t.id = v.tokenId and v.digest in :digests"
                + " and (v.endsAt is null or v.endsAt > :forgotten)",
            Object[].class)
        .setParameter("digests", digests.stream().map(SecretDigest::hex).toList())
        .setParameter("forgotten", clock.instant().minus(TokenValue.RECOGNISED))
        .getResultStream()
        .collect(Collectors.toMap(row -> SecretDigest.parse((String) row[0]), this::known));
  }

  private KnownToken known(Object[] row) {
    PermissionSet read = (PermissionSet) row[5];
    PermissionSet shared = permissions.share(read);
    int weight = shared == read ? 1 + SharedPermissions.weight(read) : 1;
    return new KnownToken(
        new Id((Long) row[1]),
        new Id((Long) row[2]),
        new Id((Long) row[3]),
        (Status) row[4],
        shared,
        (Instant) row[6],
        new Id((Long) row[7]),
        (Instant) row[8],
        TokenValue.end((TokenValue.State) row[9], (Instant) row[10]),
        weight);
  }
}
