/**
 * What every verb shares: the terminal it talks to, the flags it has in common with the others, and
 * the one exception by which it fails.
 *
 * <p>Flags come as picocli mixins, so that a verb shows by its fields which groups it takes. A
 * value is looked for in the flag, then in the environment, then in the config file; a variable
 * that exists but is empty counts as set.
 */
package org.warder.cli.command;
