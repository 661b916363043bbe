package org.warder.token;

/**
 * A token that nobody else changes until the transaction ends, with all its values.
 *
 * @param token the token
 * @param values its values
 */
record LockedToken(Token token, TokenValues values) {}
