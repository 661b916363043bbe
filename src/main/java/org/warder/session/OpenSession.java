package org.warder.session;

import org.warder.id.Id;

/**
 * A session that has not ended.
 *
 * @param id the session
 * @param userId who signed in
 */
public record OpenSession(Id id, Id userId) {}
