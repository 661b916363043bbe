/**
 * {@code warder user}: creates, lists, renames and deletes users, and sets their passwords.
 *
 * <p>Creating a user is three calls, of which the first cannot be undone by the others' failure:
 * the user is shown as soon as it exists, and what failed afterwards says how to repeat it.
 */
package org.warder.cli.user;
