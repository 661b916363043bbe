package org.warder.api.oauth;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.warder.api.protocol.RequestUse;
import org.warder.token.IntrospectionService;
import org.warder.token.TokenSecret;
import org.warder.usage.Origin;

/** Tells a service what a token that it was shown is good for (RFC 7662). */
public class IntrospectionServlet extends OAuthServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient OAuthCaller caller;
  @Inject private transient IntrospectionService tokens;

  @Override
  void authenticate(HttpServletRequest request) {
    caller.signIn(request);
  }

  @Override
  Object respond(HttpServletRequest request, OAuthForm form) {
    return tokens
        .find(
            TokenSecret.of(form.required("token")),
            RequestUse.origin(request, Origin.INTROSPECTION))
        .map(IntrospectionResponse::of)
        .orElse(IntrospectionResponse.INACTIVE);
  }
}
