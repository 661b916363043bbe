package org.warder.token;

import org.warder.id.Id;

/**
 * Which tokens a list is about; null leaves a member out.
 *
 * @param id exactly this one, whatever else is given
 * @param secret the one with this value
 * @param userId those of an owner
 * @param user those of the owner of this name; not looked at beside {@code userId}
 * @param orgId those in an organization
 * @param org those in the organization of this name; not looked at beside {@code orgId}
 * @param criteria what else they are
 */
public record TokenFilter(
    Id id,
    TokenSecret secret,
    Id userId,
    String user,
    Id orgId,
    String org,
    TokenCriteria criteria) {

  /** Every token. */
  public static final TokenFilter NONE =
      new TokenFilter(null, null, null, null, null, null, TokenCriteria.NONE);

  /** The token of that id. */
  static TokenFilter of(Id id) {
    return new TokenFilter(id, null, null, null, null, null, TokenCriteria.NONE);
  }

  /** The same in an organization. */
  TokenFilter in(Id org) {
    return new TokenFilter(id, secret, userId, user, org, null, criteria);
  }

  /** The same with other criteria. */
  public TokenFilter with(TokenCriteria criteria) {
    return new TokenFilter(id, secret, userId, user, orgId, org, criteria);
  }
}
