package org.warder.session;

import java.time.Instant;
import org.warder.id.Id;
import org.warder.token.TokenSecret;

/**
 * A session that has just begun, with its key: the only time that it leaves here.
 *
 * @param id what the server knows it by
 * @param key the value of the cookie
 * @param expiresAt when it ends unless it is renewed
 */
public record IssuedSession(Id id, TokenSecret key, Instant expiresAt) {}
