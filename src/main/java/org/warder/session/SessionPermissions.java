package org.warder.session;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.warder.id.Id;
import org.warder.org.MembershipDirectory;
import org.warder.permission.PermissionSet;
import org.warder.token.TokenDirectory;
import org.warder.user.AllPermissions;

/** What users may do by their memberships, by their tokens, and as themselves. */
@Dependent
class SessionPermissions implements AllPermissions {

  private final MembershipDirectory memberships;
  private final TokenDirectory tokens;

  @Inject
  SessionPermissions(MembershipDirectory memberships, TokenDirectory tokens) {
    this.memberships = memberships;
    this.tokens = tokens;
  }

  /** What a session of that user may do now: inactive tokens do not count. */
  PermissionSet current(Id userId) {
    return memberships.permissions(userId).and(tokens.permissions(userId));
  }

  @Override
  public PermissionSet of(Id userId) {
    return memberships.permissions(userId).and(tokens.allPermissions(userId));
  }
}
