package org.warder.api.authorizations;

import com.fasterxml.jackson.databind.JsonNode;
import org.warder.api.json.RawMember;
import org.warder.token.TokenChange;

/** The request that changes a token: all that can change. Everything else is ignored. */
public record UpdateAuthorizationRequest(String status, String description, JsonNode expiresAt) {

  TokenChange toChange() {
    return new TokenChange(status, description, RawMember.ofText(expiresAt));
  }
}
