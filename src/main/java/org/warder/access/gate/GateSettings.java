package org.warder.access.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.warder.gate.route.Access;

/** How the operator has configured the gate (README, Settings). */
@ApplicationScoped
class GateSettings {

  private Optional<Path> routes;
  private Optional<Path> credentials;
  private Optional<String> authorization;
  private Optional<String> organization;
  private boolean queryCredentials;
  private String status;

  protected GateSettings() {}

  @Inject
  GateSettings(
      @ConfigProperty(name = "GATE_ROUTES") Optional<String> routes,
      @ConfigProperty(name = "GATE_CREDENTIALS") Optional<String> credentials,
      @ConfigProperty(name = "GATE_UPSTREAM_AUTHORIZATION") Optional<String> authorization,
      @ConfigProperty(name = "GATE_ORGANIZATION") Optional<String> organization,
      @ConfigProperty(name = "GATE_QUERY_CREDENTIALS") boolean queryCredentials,
      @ConfigProperty(name = "GATE_STATUS") String status) {
    this.routes = routes.map(Path::of);
    this.credentials = credentials.map(Path::of);
    this.authorization = authorization;
    this.organization = organization;
    this.queryCredentials = queryCredentials;
    this.status = status;
  }

  /** Before there are beans. */
  static GateSettings of(Config settings) {
    return new GateSettings(
        settings.getOptionalValue("GATE_ROUTES", String.class),
        settings.getOptionalValue("GATE_CREDENTIALS", String.class),
        settings.getOptionalValue("GATE_UPSTREAM_AUTHORIZATION", String.class),
        settings.getOptionalValue("GATE_ORGANIZATION", String.class),
        settings.getValue("GATE_QUERY_CREDENTIALS", Boolean.class),
        settings.getValue("GATE_STATUS", String.class));
  }

  /** Whether there is anything to read but what comes with Warder. */
  boolean namesAnything() {
    return routes.isPresent() || credentials.isPresent() || authorization.isPresent();
  }

  /** Where one's own route maps are. */
  Optional<Path> routes() {
    return routes;
  }

  /** Where the backends' credentials are, a file each. */
  Optional<Path> credentials() {
    return credentials;
  }

  /** The backends' credential where there is no file for it. */
  Optional<String> authorization() {
    return authorization;
  }

  /** The name of the organization of route maps that name none; the first one if this does not. */
  Optional<String> organization() {
    return organization;
  }

  /** Whether a credential in the query of a request is no reason to refuse it. */
  boolean queryCredentials() {
    return queryCredentials;
  }

  /**
   * Who may ask how a backend is.
   *
   * @throws IllegalStateException if the setting is none of them
   */
  Access status() {
    return Access.of(status)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "GATE_STATUS must be one of "
                        + Arrays.stream(Access.values())
                            .map(Access::text)
                            .collect(Collectors.joining(", "))
                        + ", and not \""
                        + status
                        + "\""));
  }
}
