/**
 * What is printed: tables and JSON in the bytes of {@code influx}, which scripts cut and parse.
 *
 * <p>A {@link org.warder.cli.output.View} says for one kind of thing which columns it has and which
 * members of its JSON are shown.
 */
package org.warder.cli.output;
