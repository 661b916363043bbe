package org.warder.api.authorizations;

import com.fasterxml.jackson.databind.JsonNode;
import org.warder.api.json.OptionalBody;
import org.warder.api.json.RawMember;
import org.warder.token.RotationRequest;

/** The request that rotates a token; every member may be left out. */
@OptionalBody
public record RotateAuthorizationRequest(
    JsonNode overlapSeconds, JsonNode expiresAt, boolean force) {
  RotationRequest toRotationRequest() {
    return new RotationRequest(RawMember.text(overlapSeconds), RawMember.ofText(expiresAt), force);
  }
}
