package org.warder.gate.property;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.warder.gate.requirement.Grant;
import org.warder.gate.requirement.Requirement;
import org.warder.gate.route.Access;
import org.warder.gate.route.Judgement;
import org.warder.gate.route.RouteMap;
import org.warder.gate.route.RouteMaps;

/** What the shipped route maps say. */
final class Needed {

  static final RouteMaps MAPS = RouteMaps.shipped(Access.OPERATOR);

  private Needed() {}

  /** The permissions that a request needs; none if it is refused or for operators only. */
  static List<Grant> grants(String map, String method, String target) {
    RouteMap routes = MAPS.find(map).orElseThrow();
    return routes.judge(method, target, false) instanceof Judgement.Needed needed
            && needed.requirement() instanceof Requirement.Permissions permissions
        ? permissions.grants()
        : List.of();
  }

  /** A query in InfluxQL with the database a beside it. */
  static String query(String statement) {
    return "/query?db=a&q=" + URLEncoder.encode(statement, StandardCharsets.UTF_8);
  }

  /** Whether the bucket a, and nothing else, is needed. */
  static boolean isForA(List<Grant> grants) {
    return !grants.isEmpty() && grants.stream().allMatch(grant -> "a".equals(grant.name()));
  }
}
