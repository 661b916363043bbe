package org.warder.api.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Counts the use of a token before the response of a resource is written. */
@Provider
@ApplicationScoped
public class UseFilter implements ContainerResponseFilter {

  @Context private HttpServletRequest http;

  private RequestUse use;

  public UseFilter() {}

  @Inject
  UseFilter(RequestUse use) {
    this.use = use;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    use.record(http, response.getStatus());
  }
}
