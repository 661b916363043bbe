package org.warder.cli.auth;

import java.util.ArrayList;
import java.util.List;

/**
 * A type of resource that has a pair of flags.
 *
 * @param type the type as the API names it
 * @param aliases further spellings of the flags, which the documentation of {@code influx} uses
 * @param where the products that have it, for the help; empty where all have it
 * @param hidden whether the help leaves it out
 */
record ResourceKind(String type, List<String> aliases, String where, boolean hidden) {
  /** All types, in the order of flags and of permissions. */
  static final List<ResourceKind> ALL =
      List.of(
          everywhere("authorizations"),
          everywhere("buckets"),
          everywhere("dashboards"),
          everywhere("orgs"),
          everywhere("tasks"),
          everywhere("telegrafs"),
          new ResourceKind("users", List.of("user"), "", false),
          everywhere("variables"),
          everywhere("secrets"),
          everywhere("labels"),
          everywhere("views"),
          everywhere("documents"),
          everywhere("notificationRules"),
          everywhere("notificationEndpoints"),
          everywhere("checks"),
          new ResourceKind("dbrp", List.of("dbrps"), "", false),
          everywhere("annotations"),
          in("sources", "OSS"),
          in("scrapers", "OSS"),
          in("notebooks", "OSS"),
          in("remotes", "OSS"),
          in("replications", "OSS"),
          in("flows", "Cloud"),
          new ResourceKind("functions", List.of(), "Cloud", true),
          in("subscriptions", "Cloud"));

  /** Whether a permission on all of the type has no organization, and so covers every one. */
  boolean isGlobal() {
    return type.equals("orgs") || type.equals("users");
  }

  /** The spellings in flags, the type's own first. */
  List<String> names() {
    List<String> names = new ArrayList<>(List.of(type));
    names.addAll(aliases);
    return names;
  }

  /** What the flag for reading does. */
  String readHelp() {
    return switch (type) {
          case "buckets" ->
              "Grants the permission to perform read actions against organization buckets";
          case "telegrafs" -> "Grants the permission to read telegraf configs";
          case "orgs" -> "Grants the permission to read organizations";
          default -> "Grants the permission to read " + type;
        }
        + only();
  }

  /** What the flag for writing does. */
  String writeHelp() {
    return switch (type) {
          case "buckets" ->
              "Grants the permission to perform mutative actions against organization buckets";
          case "telegrafs" -> "Grants the permission to create telegraf configs";
          case "orgs" -> "Grants the permission to create organizations";
          default -> "Grants the permission to create or update " + type;
        }
        + only();
  }

  private String only() {
    return where.isEmpty() ? "" : " (" + where + " only)";
  }

  private static ResourceKind everywhere(String type) {
    return new ResourceKind(type, List.of(), "", false);
  }

  private static ResourceKind in(String type, String where) {
    return new ResourceKind(type, List.of(), where, false);
  }
}
