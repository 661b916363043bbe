/**
 * Sign-in sessions of API and pages (src/docs/api.md, Sessions): rows, so they survive a restart
 * and end for both in one place. Of the API's key, which is in a cookie, only the digest is stored;
 * the pages keep the id of theirs on the server.
 *
 * <p>What a session may do is worked out for each request: memberships, active tokens, and the
 * user's own account (src/docs/api.md, Session permissions).
 */
package org.warder.session;
