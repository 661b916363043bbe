package org.warder.user;

import org.warder.id.Id;

/**
 * A user is about to be deleted, in the current transaction: what belongs to the user goes first.
 * Who removes rows that others remove too has a priority, so that two deletions never wait for each
 * other.
 *
 * @param userId the user
 */
public record UserDeleted(Id userId) {}
