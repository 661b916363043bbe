package org.warder.token;

import org.warder.id.Id;

/**
 * An event: somebody has shown a value of a token that has ended, and was refused as if it were
 * unknown (src/docs/api.md, Rotation).
 *
 * @param tokenId the token
 * @param address the address of the client
 */
public record EndedValueShown(Id tokenId, String address) {}
