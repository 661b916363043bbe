package org.warder.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.org.OrgDirectory;
import org.warder.user.UserDirectory;

/** Looks up what a filter of tokens names. */
@Dependent
class TokenFilterNames {

  private final TokenRepository tokens;
  private final UserDirectory users;
  private final OrgDirectory orgs;

  @Inject
  TokenFilterNames(TokenRepository tokens, UserDirectory users, OrgDirectory orgs) {
    this.tokens = tokens;
    this.users = users;
    this.orgs = orgs;
  }

  /**
   * The same filter by ids alone.
   *
   * @throws ServiceException {@code not found} if a name, or the id of the token, is unknown
   */
  TokenFilter resolve(TokenFilter filter) {
    Id userId = filter.userId();
    if (userId == null && filter.user() != null) {
      userId = users.getByName(filter.user()).id();
    }
    Id orgId = filter.orgId();
    if (orgId == null && filter.org() != null) {
      orgId = orgs.getByName(filter.org()).id();
    }
    if (filter.id() != null && tokens.find(filter.id()).isEmpty()) {
      throw new ServiceException(Reason.TOKEN_NOT_FOUND);
    }
    return new TokenFilter(
        filter.id(), filter.secret(), userId, null, orgId, null, filter.criteria());
  }
}
