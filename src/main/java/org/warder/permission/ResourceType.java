package org.warder.permission;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The kinds of resource that a permission can be about, in the order of {@code GET
 * /api/v2/resources} (src/docs/api.md, Resource types). That order is also the order of permissions
 * in the named sets and of rows on pages.
 */
public enum ResourceType {
  AUTHORIZATIONS("authorizations"),
  BUCKETS("buckets"),
  DASHBOARDS("dashboards"),
  ORGS("orgs"),
  SOURCES("sources"),
  TASKS("tasks"),
  TELEGRAFS("telegrafs"),
  USERS("users"),
  VARIABLES("variables"),
  SCRAPERS("scrapers"),
  SECRETS("secrets"),
  LABELS("labels"),
  VIEWS("views"),
  DOCUMENTS("documents"),
  NOTIFICATION_RULES("notificationRules"),
  NOTIFICATION_ENDPOINTS("notificationEndpoints"),
  CHECKS("checks"),
  DBRP("dbrp"),
  NOTEBOOKS("notebooks"),
  ANNOTATIONS("annotations"),
  REMOTES("remotes"),
  REPLICATIONS("replications"),
  /** Everything at once. The owner of the instance has it; no token can. */
  INSTANCE("instance");

  private static final Map<String, ResourceType> BY_TEXT =
      Arrays.stream(values()).collect(Collectors.toMap(ResourceType::text, Function.identity()));

  /** Every type that a token may carry: all but {@link #INSTANCE}. */
  public static final List<ResourceType> GRANTABLE =
      Arrays.stream(values()).filter(type -> type != INSTANCE).toList();

  private final String text;

  ResourceType(String text) {
    this.text = text;
  }

  /** The type as the wire spells it. */
  public String text() {
    return text;
  }

  /** The type of that exact spelling. */
  public static Optional<ResourceType> of(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }
}
