package org.warder.system.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.warder.system.RawHttp.RawAnswer;

/** {@code influx user}, request by request. */
class InfluxCliUserST extends InfluxCli {

  @Test
  void userCreateAddsAMemberAndSetsAPassword() throws Exception {
    String name = unique("cli");
    JsonNode created = json(201, post("/api/v2/users", "{\"name\":\"" + name + "\"}\n"));
    String id = created.path("id").asText();
    JsonNode member =
        json(201, post("/api/v2/orgs/" + org.id() + "/members", "{\"id\":\"" + id + "\"}\n"));
    RawAnswer password =
        post("/api/v2/users/" + id + "/password", "{\"password\":\"a-password-1\"}\n");

    assertThat(created.path("status").asText()).isEqualTo("active");
    assertThat(member.path("role").asText()).isEqualTo("member");
    assertThat(password.statusLine()).isEqualTo("HTTP/1.1 204 No Content");
    assertThat(fixtures.signIn(name, "a-password-1")).isNotEmpty();
  }

  @Test
  void userListByIdAndByName() throws Exception {
    assertThat(get("/api/v2/users").path("users")).isNotEmpty();
    assertThat(get("/api/v2/users?id=" + user.id()).path("users")).hasSize(1);
    assertThat(get("/api/v2/users?id=" + user.id() + "&name=" + user.name()).path("users"))
        .hasSize(1);
  }

  @Test
  void userUpdateAndDelete() throws Exception {
    String path = "/api/v2/users/" + fixtures.user().id();
    String name = unique("updated");

    assertThat(json(200, patch(path, "{\"name\":\"" + name + "\"}\n")).path("name").asText())
        .isEqualTo(name);
    assertThat(error(patch(path, "{\"name\":\"\"}\n"))).startsWith("empty value: ");
    get(path);
    assertThat(send("DELETE " + path + " HTTP/1.1").statusLine()).contains(" 204 ");
  }
}
