/**
 * Sign-in sessions of the API: a key in a cookie, of which only the digest is stored
 * (src/docs/api.md, Sessions). They are rows, so they survive a restart, and go with their user.
 *
 * <p>What a session may do is worked out for each request: memberships, active tokens, and the
 * user's own account (src/docs/api.md, Session permissions).
 */
package org.warder.session;
