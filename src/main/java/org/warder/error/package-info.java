/**
 * What can go wrong, said once: a {@link org.warder.error.Reason}, with the {@link
 * org.warder.error.ErrorCode} that it is. How either looks in HTTP, on a page or in a shell is the
 * adapters' business (src/docs/architecture.md, Errors by name).
 *
 * <p>Plain Java: {@link org.warder.error.ServiceException} is declared an application exception
 * that rolls back in {@code ejb-jar.xml}, so that no Jakarta type stands here.
 */
package org.warder.error;
