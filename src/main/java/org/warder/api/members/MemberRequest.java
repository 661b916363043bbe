package org.warder.api.members;

/**
 * The request that gives a user a role.
 *
 * @param id the user, as text: a malformed one is said as in a path
 */
public record MemberRequest(String id) {}
