package org.warder.api.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import java.util.TreeMap;
import org.warder.api.json.Compact;
import org.warder.api.json.WireFormat;

/** The routes of InfluxDB's API, of which Warder has those that concern tokens. */
@ApplicationScoped
@Path("")
@Produces(WireFormat.JSON)
public class RoutesResource {

  private static final String[] TOP_LEVEL = {
    "authorizations",
    "backup",
    "buckets",
    "checks",
    "dashboards",
    "delete",
    "flags",
    "labels",
    "me",
    "notificationEndpoints",
    "notificationRules",
    "orgs",
    "restore",
    "scrapers",
    "setup",
    "signin",
    "signout",
    "sources",
    "tasks",
    "telegrafs",
    "users",
    "variables",
    "write"
  };

  /** The routes by name. */
  @GET
  @Compact
  public Map<String, Object> list() {
    Map<String, Object> routes = new TreeMap<>();
    for (String name : TOP_LEVEL) {
      routes.put(name, "/api/v2/" + name);
    }
    routes.put("external", Map.of("statusFeed", "https://www.influxdata.com/feed/json"));
    routes.put("plugins", "/api/v2/telegraf/plugins");
    routes.put(
        "query",
        Map.of(
            "self", "/api/v2/query",
            "ast", "/api/v2/query/ast",
            "analyze", "/api/v2/query/analyze",
            "suggestions", "/api/v2/query/suggestions"));
    routes.put("swagger", "/api/v2/swagger.json");
    routes.put(
        "system", Map.of("metrics", "/metrics", "debug", "/debug/pprof", "health", "/health"));
    return routes;
  }
}
