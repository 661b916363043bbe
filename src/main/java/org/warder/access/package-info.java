/**
 * Who is calling? Finds the credential of a request, checks it, and makes the {@link
 * org.warder.security.Caller} of it (src/docs/api.md, Authentication).
 *
 * <p>A check is one indexed look-up of the digest and one of the owner, on every request: what is
 * revoked, deactivated or orphaned is refused from the next request on (src/docs/architecture.md,
 * Authentication on every request).
 */
package org.warder.access;
