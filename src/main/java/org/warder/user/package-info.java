/**
 * Users: who owns tokens and signs in. A user is known by a unique name and may have a password;
 * what a user may do comes from memberships (package {@code org}) and from the tokens in use.
 *
 * <p>Passwords are here, too: which text can be one, how it is hashed without taking the server
 * from everybody else, and how guessing is slowed down (src/docs/api.md, Passwords). What must
 * happen elsewhere with a new password or a user who leaves is told by events.
 */
package org.warder.user;
