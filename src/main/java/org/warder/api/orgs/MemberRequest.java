package org.warder.api.orgs;

import org.warder.id.Id;

/** The body that gives a user a role. */
public record MemberRequest(Id id) {}
