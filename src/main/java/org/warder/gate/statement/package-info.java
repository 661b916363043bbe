/**
 * Which databases a query reads. Each language has a lexer of its own, since they escape quotes in
 * different ways: what is a string in one may be a second statement in the other.
 *
 * <p>Only what is known for sure is read; all else is an {@link
 * org.warder.gate.RefusedRequestException}: comments, several statements, statements that change
 * something, names with backslashes, signs that a language does not have.
 */
package org.warder.gate.statement;
