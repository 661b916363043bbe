/**
 * Who is calling? Finds the credential of a request, checks it, and makes the {@link
 * org.warder.security.Caller} of it (src/docs/api.md, Authentication).
 *
 * <p>A check finds token and owner in memory, or reads them once; what is revoked, deactivated or
 * orphaned is refused from the next request on (src/docs/architecture.md, What is cached).
 */
package org.warder.access;
