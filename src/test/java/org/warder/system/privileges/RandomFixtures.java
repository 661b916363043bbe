package org.warder.system.privileges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.warder.id.Id;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;

/**
 * Two organizations with all that can live in them, users with and without roles, and those who
 * act: tokens and sessions with many and with few permissions. Picks at random.
 */
final class RandomFixtures {

  /** Ids that nothing has. Each could be the next that is assigned, in any organization. */
  private static final List<String> UNASSIGNED = List.of("00000000000000a1", "00000000000000a2");

  private static final List<ResourceType> IN_ORGS =
      List.of(ResourceType.BUCKETS, ResourceType.TELEGRAFS, ResourceType.AUTHORIZATIONS);

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
          new Actor(
              anonymous.withCookie(cookie),
              org.id(),
              user.id(),
              () -> HeldPermissions.ofSession(operator, user.id())));
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
    PermissionSet held = HeldPermissions.of(permissions);
    actors.add(new Actor(anonymous.withToken(secret), orgId, userId, () -> held));
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

  String anyOrgName() {
    return pick(orgs).name();
  }

  String anyUser() {
    return pick(users).id();
  }

  String anyUserName() {
    return pick(users).name();
  }

  String anyBucketName() {
    return pick(buckets).name();
  }

  String anyToken() {
    return pick(tokens);
  }

  ObjectNode json() {
    return JsonNodeFactory.instance.objectNode();
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static Id id(String text) {
    return Id.parse(text);
  }
}
