package org.warder.gate.route;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.warder.error.GateReason;
import org.warder.gate.RefusedRequestException;
import org.warder.gate.target.Target;

/** What the requests to a backend need. Safe for use by several threads; never changes. */
public final class RouteMap {

  private final String name;
  private final Optional<String> organization;
  private final Set<String> credentials;
  private final RouteTable table;

  RouteMap(String name, Optional<String> organization, List<Route> routes) {
    this.name = name;
    this.organization = organization;
    this.credentials =
        routes.stream().flatMap(route -> route.credential().stream()).collect(Collectors.toSet());
    this.table = new RouteTable(routes);
  }

  /** The name of its file without the ending, which stands in the address of the gate. */
  public String name() {
    return name;
  }

  /** The name of the organization whose buckets the databases are; empty if the file has none. */
  public Optional<String> organization() {
    return organization;
  }

  /** The names of the backend's credentials that rows ask for. */
  public Set<String> credentials() {
    return credentials;
  }

  /**
   * What a request needs.
   *
   * @param method the method as it was written
   * @param target path and query as they came
   * @param allowQueryCredentials whether a credential in the query is no reason to refuse, because
   *     the backend needs none or never sees it
   */
  public Judgement judge(String method, String target, boolean allowQueryCredentials) {
    try {
      Target clean = Target.parse(target);
      Route route =
          table
              .find(method, clean.path())
              .orElseThrow(() -> new RefusedRequestException(GateReason.NO_ROUTE));
      return route.judge(clean.parameters(), allowQueryCredentials);
    } catch (RefusedRequestException e) {
      return new Judgement.Refused(Judgement.Reason.ROUTE, e.refusal());
    }
  }
}
