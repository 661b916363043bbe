/**
 * What a request in front of a backend needs, and whether a token has it (src/docs/gate/routes.md).
 * The rule behind all of it: what is checked is what the backend gets and understands; what can be
 * read in two ways is refused.
 *
 * <p>Plain Java, asked for each request: no container, no database, no clock. {@code target} reads
 * the request, {@code statement} the query in it, {@code route} finds the row that decides, and
 * {@code requirement} says whether that is met.
 */
package org.warder.gate;
