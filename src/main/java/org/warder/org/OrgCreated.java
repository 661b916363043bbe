package org.warder.org;

import java.time.Instant;
import org.warder.id.Id;

/**
 * An organization has been created, in the current transaction.
 *
 * @param orgId the organization
 * @param at when
 */
public record OrgCreated(Id orgId, Instant at) {}
