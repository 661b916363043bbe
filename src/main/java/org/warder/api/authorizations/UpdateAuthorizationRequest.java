package org.warder.api.authorizations;

import org.warder.token.TokenChange;

/** The body of A4: all that can change. Everything else is ignored. */
public record UpdateAuthorizationRequest(String status, String description) {

  TokenChange toChange() {
    return new TokenChange(status, description);
  }
}
