package org.warder.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.warder.id.Id;
import org.warder.org.MembershipDirectory;
import org.warder.permission.PermissionSet;
import org.warder.token.TokenDirectory;
import org.warder.user.AllPermissions;

/** What users may do by their memberships, by their tokens, and as themselves. */
@ApplicationScoped
class SessionPermissions implements AllPermissions {

  @Inject private MembershipDirectory memberships;
  @Inject private TokenDirectory tokens;

  /** What a session of that user may do now: inactive tokens do not count. */
  PermissionSet current(Id userId) {
    return memberships.permissions(userId).and(tokens.permissions(userId));
  }

  @Override
  public PermissionSet of(Id userId) {
    return memberships.permissions(userId).and(tokens.allPermissions(userId));
  }
}
