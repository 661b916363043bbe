package org.warder.api.users;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Refuses a change of a password without the old one, whatever else is wrong with it. */
@Provider
@RequiresCurrentPassword
public class RequiresCurrentPasswordFilter implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    PasswordResource.oldPassword(request.getHeaderString(HttpHeaders.AUTHORIZATION));
  }
}
