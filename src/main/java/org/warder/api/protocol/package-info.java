/**
 * What holds for every request and response of the API: headers, CORS, the limit of a body,
 * authentication.
 *
 * <p>Servlet filters, in the order of {@code web.xml}, do what must come before a resource is
 * looked for (src/docs/architecture.md, Filters before resources).
 */
package org.warder.api.protocol;
