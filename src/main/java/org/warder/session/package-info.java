/**
 * Sign-in sessions of the API: a key in a cookie, of which only the digest is stored (wire contract
 * §8 S3, S4). They are rows, so they survive a restart, and end with their user by foreign key.
 *
 * <p>What a session may do is worked out for each request: memberships, the user's active tokens,
 * and himself (§3.4).
 */
package org.warder.session;
