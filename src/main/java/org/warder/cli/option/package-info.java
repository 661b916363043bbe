/**
 * The groups of flags that verbs have in common, as picocli mixins: how to reach the server ({@link
 * org.warder.cli.option.ConnectionOptions}), with which token, in which organization, and how to
 * print.
 *
 * <p>A token on the command line can be read by every user of the machine in the list of processes.
 * Scripts written for {@code influx} pass it so, therefore it works and is said on standard error,
 * terminal or not: it is the unattended scripts that expose a token longest. Standard output is
 * never touched by it, and {@code INFLUX_HIDE_TOKEN_WARNING=true} silences it.
 */
package org.warder.cli.option;
