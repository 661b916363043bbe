package org.warder.gate.route;

import java.util.stream.Collectors;
import org.warder.gate.requirement.Grant;
import org.warder.gate.requirement.Requirement;

/**
 * A judgement in few words: {@code read a}, {@code write buckets}, {@code operator}, {@code no}.
 */
final class Shown {

  private Shown() {}

  static String of(RouteMap map, String method, String target) {
    return of(map.judge(method, target, false));
  }

  static String of(Judgement judgement) {
    if (judgement instanceof Judgement.Refused refused) {
      return refused.reason() == Judgement.Reason.ROUTE ? "no" : "credential";
    }
    return of(((Judgement.Needed) judgement).requirement());
  }

  private static String of(Requirement requirement) {
    if (requirement instanceof Requirement.Permissions permissions) {
      return permissions.grants().stream().map(Shown::of).collect(Collectors.joining(" and "));
    }
    return requirement instanceof Requirement.Public
        ? "public"
        : requirement instanceof Requirement.Operator ? "operator" : "any token";
  }

  private static String of(Grant grant) {
    String what =
        grant.name() != null
            ? "[" + grant.name() + "]"
            : grant.id() != null ? "#" + grant.id() : grant.type().text();
    return grant.action().text() + " " + what;
  }
}
