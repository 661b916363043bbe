package org.warder.access.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.warder.gate.route.Access;
import org.warder.gate.route.RouteMap;
import org.warder.gate.route.RouteMaps;
import org.warder.id.Id;
import org.warder.org.KnownOrgs;

/**
 * The route maps that this server has, read and checked when it starts. What each check calls is
 * public: anything else is called by reflection.
 */
@ApplicationScoped
public class GateRoutes {

  private RouteMaps maps;
  private BackendCredentials credentials;
  private GateSettings settings;
  private KnownOrgs orgs;

  protected GateRoutes() {}

  /** Reads them; what is wrong with them has been told before ({@link GateRule}). */
  @Inject
  GateRoutes(GateSettings settings, KnownOrgs orgs) {
    this.settings = settings;
    this.orgs = orgs;
    maps = read(settings);
    credentials = BackendCredentials.read(maps, settings.credentials(), settings.authorization());
  }

  /** The route maps that settings name, and those that come with Warder. */
  static RouteMaps read(GateSettings settings) {
    Access status = settings.status();
    return settings
        .routes()
        .map(directory -> RouteMaps.read(directory, status))
        .orElseGet(() -> RouteMaps.shipped(status));
  }

  /** Makes this when the server starts, and not with the first request. */
  void start(@Observes @Initialized(ApplicationScoped.class) Object start) {
    maps.list();
  }

  /** The route map of that name. */
  public Optional<RouteMap> find(String name) {
    return maps.find(name);
  }

  /** The names of the route maps, in their order. */
  public List<String> names() {
    return maps.list().stream().map(RouteMap::name).toList();
  }

  /** The organization whose buckets the databases behind a route map are. */
  public Optional<Id> organization(RouteMap map) {
    Optional<String> name = map.organization().or(settings::organization);
    return name.isPresent() ? orgs.findByName(name.get()) : orgs.first();
  }

  /** What the backend behind a route map gets in the place of the client's token. */
  public Optional<String> authorization(RouteMap map, Optional<String> credential) {
    return credentials.find(map.name(), credential);
  }

  /** Whether a credential in the query of a request is no reason to refuse it. */
  public boolean allowQueryCredentials() {
    return settings.queryCredentials();
  }
}
