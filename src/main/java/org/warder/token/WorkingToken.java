package org.warder.token;

import java.time.Instant;
import java.util.List;
import org.warder.id.Id;
import org.warder.token.TokenDetails.NamedPermission;

/**
 * A token that works, for who checks it.
 *
 * @param id the token
 * @param userId its owner
 * @param user the name of its owner
 * @param orgId the organization that it was issued in
 * @param org the name of that organization; null if it is gone
 * @param permissions what the token may do, in the order given
 * @param issuedAt when its value was issued
 * @param endsAt from when on that value is refused; null for never
 */
public record WorkingToken(
    Id id,
    Id userId,
    String user,
    Id orgId,
    String org,
    List<NamedPermission> permissions,
    Instant issuedAt,
    Instant endsAt) {}
