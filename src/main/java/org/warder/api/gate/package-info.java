/**
 * Forward-auth: a proxy asks for each request that it holds whether it may pass on
 * (src/docs/gate/forward-auth.md).
 *
 * <p>A filter before all others answers by itself everything under {@code /api/authz/}: no other
 * filter, no servlet and no error page has a say, since some of their responses would mean yes. It
 * reads the address as it came, never as the container has decoded and cleaned it.
 */
package org.warder.api.gate;
