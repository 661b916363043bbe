package org.warder.api.authorizations;

import org.warder.token.TokenChange;

/** The request that changes a token: all that can change. Everything else is ignored. */
public record UpdateAuthorizationRequest(String status, String description) {

  TokenChange toChange() {
    return new TokenChange(status, description);
  }
}
