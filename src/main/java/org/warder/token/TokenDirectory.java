package org.warder.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.warder.id.Id;
import org.warder.permission.PermissionSet;

/** What other features need to know of tokens, whoever is calling: no permission is asked for. */
@Dependent
public class TokenDirectory {

  private final TokenRepository tokens;
  private final Clock clock;

  @Inject
  TokenDirectory(TokenRepository tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** What all tokens of a user may do, or could once they are active. */
  public PermissionSet allPermissions(Id userId) {
    return PermissionSet.union(tokens.permissionsOfUser(userId));
  }

  /** What the tokens of a user that work may do. */
  public PermissionSet permissions(Id userId) {
    return PermissionSet.union(tokens.permissionsOfUser(userId, clock.instant(), Set.of()));
  }
}
