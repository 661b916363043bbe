/**
 * API tokens, what Warder is about: scoped, immutable in what they may do, their value shown once.
 *
 * <p>Only {@link org.warder.token.TokenSecret} holds a secret and only {@link
 * org.warder.token.IssuedToken} carries one out; the database has its SHA-256 digest, unique and
 * indexed, so that a check is one probe. What a token may do is one column of its row, in the order
 * given (src/docs/architecture.md, Secrets and Permissions never change).
 *
 * <p>A token has no foreign key to its owner and its organization, and outlives both: owner gone,
 * it is refused; organization gone, it authenticates and reaches nothing there (src/docs/api.md,
 * Status of token and owner).
 *
 * <p>The wire's word is {@code authorization}; inside it is a token.
 */
package org.warder.token;
