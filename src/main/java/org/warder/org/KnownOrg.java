package org.warder.org;

import org.warder.id.Id;

/**
 * What requests need to know of an organization, as it is committed.
 *
 * @param id the organization
 * @param name its current name
 */
public record KnownOrg(Id id, String name) {}
