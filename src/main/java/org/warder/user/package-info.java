/**
 * Users: who owns tokens and signs in. A user is known by a unique name and may have a password;
 * what a user may do comes from memberships (package {@code org}) and from the tokens in use.
 */
package org.warder.user;
