package org.warder.api.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import org.warder.api.json.Json;
import org.warder.security.Authentication;
import org.warder.security.Caller;
import org.warder.security.ShownValue;

/** Tells clients when the value of a token that they show ends (src/docs/api.md, Expiry). */
@ApplicationScoped
public class TokenEnd {

  private static final String HEADER = "Warder-Token-Expires";

  private Caller caller;

  protected TokenEnd() {}

  @Inject
  TokenEnd(Caller caller) {
    this.caller = caller;
  }

  /** Puts it on the response to a caller who has signed in by a token that ends. */
  public void tell(HttpServletResponse response) {
    caller
        .authentication()
        .map(Authentication::value)
        .map(ShownValue::endsAt)
        .ifPresent(end -> response.setHeader(HEADER, Json.timestamp(end)));
  }
}
