package org.warder.token.search;

import java.util.Set;
import org.warder.id.Id;
import org.warder.token.EffectiveStatus;

/**
 * Which tokens of an organization a person looks for; null leaves a member out.
 *
 * @param orgId the organization
 * @param userId those of an owner
 * @param statuses those that have one of these; empty for all
 * @param resourceId those whose permissions name a single resource
 * @param text part of the beginning of the description, of the owner's name or of the name of a
 *     bucket that the token names, in any case; the token's id or its beginning; or the beginning
 *     of its value as lists show it
 */
public record TokenSearch(
    Id orgId, Id userId, Set<EffectiveStatus> statuses, Id resourceId, String text) {

  public TokenSearch {
    statuses = Set.copyOf(statuses);
    text = text == null || text.isBlank() ? null : text.strip();
  }

  /** All tokens of an organization. */
  public static TokenSearch in(Id orgId) {
    return new TokenSearch(orgId, null, Set.of(), null, null);
  }

  /** The tokens of an organization that name one of its buckets or configurations. */
  public static TokenSearch naming(Id orgId, Id resourceId) {
    return new TokenSearch(orgId, null, Set.of(), resourceId, null);
  }
}
