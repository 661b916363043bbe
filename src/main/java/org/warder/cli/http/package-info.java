/**
 * Talks to the server: one request, one {@link org.warder.cli.http.Answer}, over the JDK's HTTP
 * client.
 *
 * <p>HTTP/1.1 only, since one call per process gains nothing from HTTP/2 and the upgrade confuses
 * proxies. Calls that change something go out once; reads and deletions are repeated when the
 * connection breaks, and a deletion that answers "not found" on a repetition has happened. The
 * texts of API errors are those of the original, since scripts match them; the texts of a broken
 * connection are ours. The JDK does not show a status line's reason phrase, so the registered one
 * is printed, which is what servers send.
 */
package org.warder.cli.http;
