/**
 * May this token do this? Asked by a proxy or a service for a request that it holds
 * (src/docs/gate/forward-auth.md): the route map says what the request needs, {@code Authenticator}
 * whose the token is, and both come from memory.
 *
 * <p>Plain beans and no services: a check that is answered from memory costs no transaction. It
 * knows nothing of HTTP, so that forward-auth and the explanation of a token give the same answer.
 */
package org.warder.access.gate;
