package org.warder.token;

import org.warder.error.GateRefusal;
import org.warder.token.TokenDetails.NamedPermission;
import org.warder.user.Status;

/**
 * Whether a token may do something, and why.
 *
 * @param allowed whether it may
 * @param status the token's own status
 * @param isExpired whether its lifetime is over
 * @param ownerStatus the status of its owner; null if there is none any more
 * @param allowedBy the first of its permissions that covers what is asked; null if none does
 * @param missing the permission that it would need; null if one of its own covers that, or no
 *     permission would do
 * @param refusal what is missing or wrong; null if nothing but the status is
 */
public record TokenCheck(
    boolean allowed,
    Status status,
    boolean isExpired,
    Status ownerStatus,
    NamedPermission allowedBy,
    NamedPermission missing,
    GateRefusal refusal) {}
