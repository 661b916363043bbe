/**
 * What holds for every request and answer of the API (wire contract §2): headers, CORS, the limit
 * of a body, authentication, JSON, ids, pages, errors.
 *
 * <p>Servlet filters, in the order of {@code web.xml}, do what must come before a resource is
 * looked for; JAX-RS providers do the rest. Every error is JSON, also those that the container
 * makes itself.
 */
package org.warder.api.protocol;
