package org.warder.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready from the moment on at which the server is asked to end. */
@Readiness
@ApplicationScoped
public class ShutdownReadiness implements HealthCheck {

  private ShutdownNotice notice;

  protected ShutdownReadiness() {}

  @Inject
  ShutdownReadiness(ShutdownNotice notice) {
    this.notice = notice;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("shutdown").status(!notice.isGiven()).build();
  }
}
