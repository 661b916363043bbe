/**
 * HTTP over the JDK's client: how the server is reached, which certificates are trusted, and what a
 * broken connection means.
 *
 * <p>HTTP/1.1 only, since one call per process gains nothing from HTTP/2 and the upgrade confuses
 * proxies. Calls that change something go out once; reads and deletions are repeated when the
 * connection breaks, and a deletion whose repetition is "not found" has happened. The JDK does not
 * show a status line's reason phrase, so the registered one is printed, which is what servers send.
 */
package org.warder.cli.http;
