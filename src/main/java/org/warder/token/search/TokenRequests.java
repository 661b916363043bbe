package org.warder.token.search;

import org.warder.token.TokenDetails;

/**
 * How much a token is used.
 *
 * @param token the token
 * @param allowed how many requests it has allowed since uses are recorded
 */
public record TokenRequests(TokenDetails token, long allowed) {}
