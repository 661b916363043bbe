package org.warder.gate.route;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warder.error.GateReason;
import org.warder.error.GateRefusal;
import org.warder.gate.RefusedRequestException;
import org.warder.gate.target.Parameters;

/**
 * A row of a route map.
 *
 * @param order its place among the rows
 * @param methods the methods that it is about, empty for all
 * @param path the paths that it is about
 * @param needs what it asks for
 * @param atMostOne parameters of which a request may have one, in several groups
 * @param queryCredentials parameters that the backend takes for a credential
 * @param credential the name of the backend's credential, empty for the one that all rows get
 */
record Route(
    int order,
    Set<String> methods,
    RoutePath path,
    Needs needs,
    List<List<String>> atMostOne,
    List<String> queryCredentials,
    Optional<String> credential) {

  Route {
    methods = Set.copyOf(methods);
    atMostOne = atMostOne.stream().map(List::copyOf).toList();
    queryCredentials = List.copyOf(queryCredentials);
  }

  boolean isAbout(String method) {
    return methods.isEmpty() || methods.contains(method);
  }

  /** Whether all requests that another row is about, are about this one, too. */
  boolean covers(Route other) {
    boolean all =
        methods.isEmpty() || !other.methods.isEmpty() && methods.containsAll(other.methods);
    return all && path.covers(other.path);
  }

  Judgement judge(Parameters parameters, boolean allowQueryCredentials) {
    if (!allowQueryCredentials && count(queryCredentials, parameters) > 0) {
      return new Judgement.Refused(
          Judgement.Reason.CREDENTIAL, GateRefusal.of(GateReason.CREDENTIAL_IN_QUERY));
    }
    for (List<String> group : atMostOne) {
      if (count(group, parameters) > 1) {
        throw new RefusedRequestException(GateReason.ONE_OF_SEVERAL, String.join(", ", group));
      }
      group.forEach(parameters::find);
    }
    return new Judgement.Needed(needs.requirement(parameters), credential);
  }

  private static int count(List<String> names, Parameters parameters) {
    int count = 0;
    for (String name : names) {
      count += parameters.has(name) ? 1 : 0;
    }
    return count;
  }
}
