/**
 * What can go wrong, said once: a code (src/docs/api.md, Errors) and a text for the caller. How a
 * code looks in HTTP, on a page or in a shell is the adapters' business.
 *
 * <p>Plain Java: {@link org.warder.error.ServiceException} is declared an application exception
 * that rolls back in {@code ejb-jar.xml}, so that no Jakarta type stands here.
 */
package org.warder.error;
