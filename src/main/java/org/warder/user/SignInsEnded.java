package org.warder.user;

import java.util.Optional;
import org.warder.id.Id;

/**
 * Whoever has signed in as a user must do so again: the password has changed or the user is
 * inactive, in the current transaction.
 *
 * @param userId the user
 * @param kept the session that goes on, if one does
 */
public record SignInsEnded(Id userId, Optional<Id> kept) {}
