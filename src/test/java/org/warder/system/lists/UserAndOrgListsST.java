package org.warder.system.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Json;
import org.warder.system.Warder;

/**
 * Filters, order, pages and links of lists of users and organizations (src/docs/api.md, Paging).
 */
class UserAndOrgListsST extends Warder {

  private final Fixtures fixtures = new Fixtures(operator());
  private final Made org = fixtures.org();
  private final Made user = fixtures.user();

  @Test
  void usersComeInPages() {
    List<String> users = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      users.add(fixtures.user().id());
    }
    String after = "/api/v2/users?limit=2&after=" + users.get(0);

    assertThat(ids(after, "users")).startsWith(users.get(1), users.get(2));
    assertThat(ids(after + "&offset=1", "users")).startsWith(users.get(2));
    assertThat(ids("/api/v2/users?descending=true&after=" + users.get(2), "users"))
        .startsWith(users.get(1), users.get(0))
        .hasSizeLessThanOrEqualTo(20);
    assertThat(ids("/api/v2/users?limit=1&name=" + user.name(), "users"))
        .containsExactly(user.id());
    assertThat(operator().get("/api/v2/users").json().at("/links").toString())
        .isEqualTo("{\"self\":\"/api/v2/users\"}");
  }

  @Test
  void organizationsComeInPagesThatAlwaysRunForward() {
    List<String> first = ids("/api/v2/orgs?limit=2", "orgs");

    assertThat(first).hasSize(2).isSorted().startsWith(instance().orgId());
    assertThat(ids("/api/v2/orgs?limit=1&offset=1", "orgs")).containsExactly(first.get(1));
    assertThat(ids("/api/v2/orgs?limit=2&descending=true&after=" + first.get(1), "orgs"))
        .isEqualTo(first);
    assertThat(operator().get("/api/v2/orgs").json().at("/links").toString())
        .isEqualTo("{\"self\":\"/api/v2/orgs\"}");
  }

  @Test
  void organizationsAreFoundByMemberByIdAndByName() {
    Made member = fixtures.user();
    fixtures.give("member", member.id(), org.id());

    assertThat(ids("/api/v2/orgs?userID=" + member.id(), "orgs")).containsExactly(org.id());
    assertThat(ids("/api/v2/orgs?orgID=" + org.id() + "&org=no-such", "orgs"))
        .containsExactly(org.id());
    assertThat(ids("/api/v2/orgs?org=%20" + org.name(), "orgs")).containsExactly(org.id());
    // Malformed ids count as none here.
    assertThat(ids("/api/v2/orgs?orgID=12&limit=1", "orgs")).hasSize(1);
    assertThat(ids("/api/v2/orgs?userID=12&limit=1", "orgs")).hasSize(1);
    assertThat(ids("/api/v2/orgs?orgID=12&org=" + org.name(), "orgs")).containsExactly(org.id());
  }

  private static List<String> ids(String path, String member) {
    return Json.ids(operator().get(path), member);
  }
}
