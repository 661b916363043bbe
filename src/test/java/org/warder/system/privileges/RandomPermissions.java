package org.warder.system.privileges;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import org.warder.permission.Permission;
import org.warder.permission.Resource;
import org.warder.system.Fixtures;

/** Permissions that somebody could ask for: what they hold, and what they might get by a trick. */
final class RandomPermissions {

  private final RandomFixtures fixtures;
  private final Random random;

  RandomPermissions(RandomFixtures fixtures, Random random) {
    this.fixtures = fixtures;
    this.random = random;
  }

  /** One that the actor holds, as it is or narrowed, or one that they may well not hold. */
  ObjectNode anyFor(Actor actor) {
    List<Permission> held = actor.permissions().permissions();
    ObjectNode permission =
        random.nextInt(5) > 0
            ? Fixtures.permission(fixtures.pick(held).toString())
            : Fixtures.permission(
                (random.nextBoolean() ? "read:" : "write:") + fixtures.pick(fixtures.resources()));
    ObjectNode resource = (ObjectNode) permission.path("resource");
    switch (random.nextInt(7)) {
      case 0 -> resource.put("orgID", fixtures.anyOrg());
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
        fixtures.resources().stream()
            .filter(one -> one.type().text().equals(resource.path("type").asText()))
            .toList();
    if (!alike.isEmpty()) {
      resource.put("orgID", actor.orgId()).put("id", fixtures.pick(alike).id().toString());
    }
  }

  private void name(ObjectNode resource) {
    resource.remove("id");
    switch (resource.path("type").asText()) {
      case "buckets" -> resource.put("name", fixtures.anyBucketName());
      case "orgs" -> resource.put("name", fixtures.anyOrgName());
      case "users" -> resource.put("name", fixtures.anyUserName());
      default -> resource.put("org", fixtures.anyOrgName());
    }
  }
}
