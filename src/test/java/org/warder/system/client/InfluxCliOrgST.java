package org.warder.system.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code influx org}, request by request. */
class InfluxCliOrgST extends InfluxCli {

  @Test
  void orgCreateListUpdateAndDelete() throws Exception {
    String name = unique("cli-org");
    JsonNode created =
        json(201, post("/api/v2/orgs", "{\"description\":\"d\",\"name\":\"" + name + "\"}\n"));
    String id = created.path("id").asText();

    assertThat(get("/api/v2/orgs?org=" + name + "&orgID=" + id).path("orgs")).hasSize(1);
    assertThat(get("/api/v2/orgs").path("orgs").isArray()).isTrue();
    assertThat(
            json(200, patch("/api/v2/orgs/" + id, "{\"description\":\"e\"}\n"))
                .path("description")
                .asText())
        .isEqualTo("e");
    get("/api/v2/orgs/" + id);
    assertThat(send("DELETE /api/v2/orgs/" + id + " HTTP/1.1").statusLine()).contains(" 204 ");
  }

  @Test
  void orgDeleteWithoutAnIdDeletesNothing() throws Exception {
    get("/api/v2/orgs/");

    assertThat(send("DELETE /api/v2/orgs/ HTTP/1.1").statusLine())
        .isEqualTo("HTTP/1.1 405 Method Not Allowed");
  }

  @Test
  void orgMembersAddListAndRemove() throws Exception {
    String members = "/api/v2/orgs/" + org.id() + "/members";
    String owners = "/api/v2/orgs/" + org.id() + "/owners";
    String member = fixtures.user().id();
    String owner = fixtures.user().id();

    json(201, post(members, "{\"id\":\"" + member + "\"}\n"));
    json(201, post(owners, "{\"id\":\"" + owner + "\"}\n"));
    assertThat(get(members).path("users").findValuesAsText("id")).contains(member);
    assertThat(get(owners).path("users").findValuesAsText("role")).containsOnly("owner");
    for (String gone : List.of(member, owner, "ffffffffffffffff")) {
      assertThat(send("DELETE " + members + "/" + gone + " HTTP/1.1").statusLine())
          .contains(" 204 ");
    }
    assertThat(get(owners).path("users").findValuesAsText("id")).doesNotContain(owner);
  }
}
