package org.warder.system.privileges;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.warder.permission.Action;
import org.warder.permission.Permission;
import org.warder.permission.PermissionSet;
import org.warder.permission.Resource;
import org.warder.permission.ResourceType;

/** Tokens and values that were issued, each with what who got it could do then. */
final class Issues {

  private final RandomFixtures fixtures;
  private final long seed;
  private final List<Issue> all = new ArrayList<>();

  /** A token that was issued, and what its creator held then. */
  private record Issue(PermissionSet creator, PermissionSet token, JsonNode request) {}

  Issues(RandomFixtures fixtures, long seed) {
    this.fixtures = fixtures;
    this.seed = seed;
  }

  void add(PermissionSet creator, PermissionSet token, JsonNode request) {
    all.add(new Issue(creator, token, request));
  }

  /** No token may do what its creator could not. */
  void assertWithinCreators() {
    all.forEach(this::assertWithin);
  }

  private void assertWithin(Issue issue) {
    for (Permission need : needs()) {
      if (issue.token().allows(need)) {
        assertThat(issue.creator().allows(need))
            .as("%s through %s, creator %s, seed %d", need, issue.request(), issue.creator(), seed)
            .isTrue();
      }
    }
  }

  /**
   * Everything that a request could need: each action on all there is, where it really is, and on
   * what may come to be anywhere under an id that nothing has yet.
   */
  private List<Permission> needs() {
    List<Resource> resources = new ArrayList<>(fixtures.resources());
    for (ResourceType type : ResourceType.values()) {
      resources.add(Resource.all(type));
      fixtures.orgs().forEach(org -> resources.add(Resource.inOrg(type, org)));
    }
    List<Permission> needs = new ArrayList<>();
    for (Action action : Action.values()) {
      resources.forEach(resource -> needs.add(new Permission(action, resource)));
    }
    return needs;
  }
}
