/**
 * {@code warder setup}: creates the first user, organization, bucket and token of a new server, and
 * a config that uses them. Without a terminal the answers come from standard input, one a line.
 */
package org.warder.cli.setup;
