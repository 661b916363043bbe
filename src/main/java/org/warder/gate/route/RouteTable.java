package org.warder.gate.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the row that decides: the first that is about the method and the path. */
final class RouteTable {

  private final Map<String, List<Route>> exact = new HashMap<>();
  private final Map<String, List<Route>> beforeId = new HashMap<>();
  private final List<Route> prefixes = new ArrayList<>();

  /** A table of rows in their order. */
  RouteTable(List<Route> routes) {
    for (Route route : routes) {
      String text = route.path().text();
      switch (route.path().kind()) {
        case EXACT -> exact.computeIfAbsent(text, path -> new ArrayList<>()).add(route);
        case ID -> beforeId.computeIfAbsent(text, path -> new ArrayList<>()).add(route);
        case PREFIX -> prefixes.add(route);
      }
    }
  }

  /** The row that decides, for a clean path. No row is about paths with escapes. */
  Optional<Route> find(String method, String path) {
    if (path.indexOf('%') >= 0) {
      return Optional.empty();
    }
    Route first = first(exact.get(path), method);
    String parent = RoutePath.beforeId(path);
    if (parent != null) {
      first = earlier(first, first(beforeId.get(parent), method));
    }
    for (Route route : prefixes) {
      if (path.startsWith(route.path().text()) && route.isAbout(method)) {
        first = earlier(first, route);
        break;
      }
    }
    return Optional.ofNullable(first);
  }

  private static Route first(List<Route> routes, String method) {
    if (routes != null) {
      for (Route route : routes) {
        if (route.isAbout(method)) {
          return route;
        }
      }
    }
    return null;
  }

  private static Route earlier(Route one, Route other) {
    return one == null || other != null && other.order() < one.order() ? other : one;
  }
}
