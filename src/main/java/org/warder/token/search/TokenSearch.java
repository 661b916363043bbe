package org.warder.token.search;

import java.util.EnumSet;
import java.util.Set;
import org.warder.id.Id;
import org.warder.token.EffectiveStatus;
import org.warder.token.TokenCriteria;
import org.warder.token.TokenFilter;

/**
 * Which tokens of an organization a person looks for; null leaves a member out.
 *
 * @param orgId the organization
 * @param userId those of an owner
 * @param criteria what they are looked for by
 * @param resourceId those whose permissions name a single resource
 * @param text part of the beginning of the description, of the owner's name or of the name of a
 *     bucket that the token names, in any case; the token's id or its beginning; or the beginning
 *     of its value as lists show it
 */
public record TokenSearch(Id orgId, Id userId, TokenCriteria criteria, Id resourceId, String text) {

  public TokenSearch {
    text = text == null || text.isBlank() ? null : text.strip();
  }

  /**
   * The same as a filter, which has no text and no resource. Tokens whose owner is gone are found
   * too, as a search finds them.
   */
  public TokenFilter filter() {
    Set<EffectiveStatus> statuses = criteria.effectiveStatuses();
    TokenCriteria all =
        statuses.isEmpty() ? criteria.with(EnumSet.allOf(EffectiveStatus.class)) : criteria;
    return new TokenFilter(null, null, userId, null, orgId, null, all);
  }

  /** The same by other criteria. */
  TokenSearch by(TokenCriteria criteria) {
    return new TokenSearch(orgId, userId, criteria, resourceId, text);
  }

  /** All tokens of an organization. */
  public static TokenSearch in(Id orgId) {
    return new TokenSearch(orgId, null, TokenCriteria.NONE, null, null);
  }

  /** The tokens of an organization that name one of its buckets or configurations. */
  public static TokenSearch naming(Id orgId, Id resourceId) {
    return new TokenSearch(orgId, null, TokenCriteria.NONE, resourceId, null);
  }
}
