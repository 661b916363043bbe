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
  private final AdviceRule advice;

  @Inject
  TokenFilterNames(
      TokenRepository tokens, UserDirectory users, OrgDirectory orgs, AdviceRule advice) {
    this.tokens = tokens;
    this.users = users;
    this.orgs = orgs;
    this.advice = advice;
  }

  /**
   * The same filter by ids alone, with what has to be known of the use of tokens.
   *
   * @throws ServiceException {@code not found} if a name, or the id of the token, is unknown,
   *     {@code invalid} if it is asked for uses that were not recorded
   */
  TokenFilter resolve(TokenFilter filter) {
    TokenCriteria criteria = advice.resolve(filter.criteria());
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
    return new TokenFilter(filter.id(), filter.secret(), userId, null, orgId, null, criteria);
  }
}
