package org.warder.user;

import org.warder.id.Id;

/**
 * A user is about to be deactivated or deleted, in the current transaction; an observer may refuse
 * it.
 *
 * @param userId the user, who may be inactive already or not exist
 */
public record UserLeaves(Id userId) {}
