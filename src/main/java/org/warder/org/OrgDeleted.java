package org.warder.org;

import org.warder.id.Id;

/**
 * An organization is about to be deleted, in the current transaction: what lives in it goes first.
 * Who removes rows that others remove too has a priority, so that two deletions never wait for each
 * other.
 *
 * @param orgId the organization
 */
public record OrgDeleted(Id orgId) {}
