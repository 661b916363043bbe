package org.warder.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/**
 * Two organizations with all that can live in them, users with and without roles, and those who
 * act: tokens and sessions with many and with few permissions. Picks at random.
 */
final class RandomFixtures {

  /** Ids that nothing has. Each could be the next that is assigned, in any organization. */
  private static final List<String> UNASSIGNED = List.of("00000000000000a1", "00000000000000a2");

  private static final List<ResourceType> IN_ORGS =
      List.of(ResourceType.BUCKETS, ResourceType.TELEGRAFS, ResourceType.AUTHORIZATIONS);

  /** Somebody who sends requests, and what they may do at the moment. */
  record Actor(Http http, String orgId, String userId, Supplier<PermissionSet> held) {
    PermissionSet permissions() {
      return held.get();
    }
  }

  private final Http operator;
  private final Http anonymous;
  private final Random random;
  private final Fixtures fixtures;
  private final List<Made> orgs = new ArrayList<>();
  private final List<Made> users = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private final List<Made> buckets = new ArrayList<>();
  private final List<Resource> resources = new ArrayList<>();
  private final List<Actor> actors = new ArrayList<>();

  RandomFixtures(Http operator, Http anonymous, Random random) {
    this.operator = operator;
    this.anonymous = anonymous;
    this.random = random;
    this.fixtures = new Fixtures(operator);
    for (int i = 0; i < 2; i++) {
      createInitialData(fixtures.org());
    }
  }

  /** A bucket or a Telegraf configuration more, in any organization. */
  void createSomethingNew() {
    String org = anyOrg();
    boolean isBucket = random.nextBoolean();
    String id = isBucket ? fixtures.bucket(org).id() : fixtures.telegraf(org).id();
    ResourceType type = isBucket ? ResourceType.BUCKETS : ResourceType.TELEGRAFS;
    resources.add(new Resource(type, id(org), id(id)));
  }

  private void createInitialData(Made org) {
    orgs.add(org);
    for (ResourceType type : IN_ORGS) {
      UNASSIGNED.forEach(id -> resources.add(new Resource(type, id(org.id()), id(id))));
    }
    resources.add(Resource.single(ResourceType.ORGS, id(org.id())));
    Made bucket = fixtures.bucket(org.id());
    buckets.add(bucket);
    resources.add(new Resource(ResourceType.BUCKETS, id(org.id()), id(bucket.id())));
    String telegraf = fixtures.telegraf(org.id()).id();
    resources.add(new Resource(ResourceType.TELEGRAFS, id(org.id()), id(telegraf)));
    for (String role : List.of("owner", "member")) {
      Made user = user();
      fixtures.give(role, user.id(), org.id());
      String cookie = fixtures.session(user);
      actors.add(
          new Actor(anonymous.withCookie(cookie), org.id(), user.id(), () -> ofSession(user.id())));
    }
    Made user = user();
    issue(org, user, fixtures.allAccess(org.id(), user.id()));
    issue(
        org,
        user,
        Fixtures.permissions(
            "write:orgs/" + org.id() + "/authorizations",
            "read:orgs/" + org.id() + "/authorizations",
            "write:users/" + user.id(),
            "read:buckets/" + bucket.id(),
            "write:orgs/" + org.id() + "/users",
            "read:orgs/" + org.id() + "/orgs",
            "write:tasks"));
  }

  private Made user() {
    Made user = fixtures.user();
    users.add(user);
    resources.add(Resource.single(ResourceType.USERS, id(user.id())));
    return user;
  }

  private void issue(Made org, Made user, JsonNode permissions) {
    IssuedToken token = fixtures.token(org.id(), user.id(), permissions);
    add(token.id(), token.secret(), org.id(), user.id(), permissions);
  }

  /** Takes a token that somebody has created: it exists, and it acts. */
  void addToken(JsonNode authorization) {
    add(
        authorization.path("id").asText(),
        authorization.path("token").asText(),
        authorization.path("orgID").asText(),
        authorization.path("userID").asText(),
        authorization.path("permissions"));
  }

  private void add(String id, String secret, String orgId, String userId, JsonNode permissions) {
    tokens.add(id);
    resources.add(new Resource(ResourceType.AUTHORIZATIONS, id(orgId), id(id)));
    PermissionSet held = permissions(permissions);
    actors.add(new Actor(anonymous.withToken(secret), orgId, userId, () -> held));
  }

  /**
   * What a session may do (src/docs/api.md, Session permissions): by memberships, as itself, and by
   * the user's tokens.
   */
  private PermissionSet ofSession(String userId) {
    PermissionSet held =
        permissions(operator.get("/api/v2/users/" + userId + "/permissions").json());
    JsonNode own = operator.get("/api/v2/authorizations?userID=" + userId).json();
    for (JsonNode token : own.path("authorizations")) {
      held = held.and(permissions(token.path("permissions")));
    }
    return held;
  }

  static PermissionSet permissions(JsonNode array) {
    List<Permission> permissions = new ArrayList<>();
    for (JsonNode permission : array) {
      JsonNode resource = permission.path("resource");
      String text =
          permission.path("action").asText()
              + ":"
              + (resource.has("orgID") ? "orgs/" + resource.path("orgID").asText() + "/" : "")
              + resource.path("type").asText()
              + (resource.has("id") ? "/" + resource.path("id").asText() : "");
      permissions.add(Permission.parse(text));
    }
    return new PermissionSet(permissions);
  }

  List<Resource> resources() {
    return resources;
  }

  List<Id> orgs() {
    return orgs.stream().map(org -> id(org.id())).toList();
  }

  Actor anyActor() {
    return pick(actors);
  }

  String anyOrg() {
    return pick(orgs).id();
  }

  String anyUser() {
    return pick(users).id();
  }

  String anyToken() {
    return pick(tokens);
  }

  ObjectNode json() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** One that the actor holds, as it is or narrowed, or one that they may well not hold. */
  ObjectNode anyPermission(Actor actor) {
    List<Permission> held = actor.permissions().permissions();
    ObjectNode permission =
        random.nextInt(5) > 0
            ? Fixtures.permission(pick(held).toString())
            : Fixtures.permission((random.nextBoolean() ? "read:" : "write:") + pick(resources));
    ObjectNode resource = (ObjectNode) permission.path("resource");
    switch (random.nextInt(7)) {
      case 0 -> resource.put("orgID", anyOrg());
      case 1 -> disguise(resource, actor);
      case 2 -> resource.remove("orgID");
      case 3 -> name(resource);
      default -> {
        // As it is.
      }
    }
    return permission;
  }

  /** A single one of the type, wherever it is, as if it were in the actor's organization. */
  private void disguise(ObjectNode resource, Actor actor) {
    List<Resource> alike =
        resources.stream()
            .filter(one -> one.type().text().equals(resource.path("type").asText()))
            .toList();
    if (!alike.isEmpty()) {
      resource.put("orgID", actor.orgId()).put("id", pick(alike).id().toString());
    }
  }

  private void name(ObjectNode resource) {
    resource.remove("id");
    switch (resource.path("type").asText()) {
      case "buckets" -> resource.put("name", pick(buckets).name());
      case "orgs" -> resource.put("name", pick(orgs).name());
      case "users" -> resource.put("name", pick(users).name());
      default -> resource.put("org", pick(orgs).name());
    }
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static Id id(String text) {
    return Id.parse(text);
  }
}
