package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Http.Answer;

/** Names are the same if every character is, wherever they count, on every database. */
@ParameterizedClass
@EnumSource(Database.class)
class ExactNames {

  private static final List<String> ENDINGS = List.of("", " ", "  ", "\u00a0", "\u0001", "\u0001 ");

  @Parameter private Database database;

  private final String name = "n-" + UUID.randomUUID();

  @Test
  void usersAreToldApart() {
    for (String ending : ENDINGS) {
      assertMade("/api/v2/users", named(name + ending));
    }
    for (String ending : ENDINGS) {
      assertThat(post("/api/v2/users", named(name + ending)).status()).isEqualTo(422);
      assertThat(names("/api/v2/users?name=" + encoded(name + ending), "users"))
          .containsExactly(name + ending);
    }
    assertThat(operator().get("/api/v2/users?name=" + encoded(name + "   ")).status())
        .isEqualTo(404);
  }

  @Test
  void userIsRenamedByABlank() {
    String id = assertMade("/api/v2/users", named(name)).text("id");
    assertMade("/api/v2/users", named(name + " "));
    String path = "/api/v2/users/" + id;

    assertThat(operator().patch(path, named(name + " ").toString()).status()).isEqualTo(422);
    Answer renamed = operator().patch(path, named(name + "  ").toString());
    assertThat(renamed.text("name")).isEqualTo(name + "  ");
    assertThat(operator().get(path).text("name")).isEqualTo(name + "  ");
    assertMade("/api/v2/users", named(name));
  }

  @Test
  void nobodySignsInByAnotherName() {
    Fixtures fixtures = fixtures();
    Made user = fixtures.user();
    fixtures.session(user);

    for (String other : List.of(user.name() + " ", " " + user.name(), user.name() + "\u0000")) {
      Answer refused =
          operator()
              .withAuthorization(Fixtures.basic(other, Fixtures.PASSWORD))
              .send("POST", "/api/v2/signin", null);
      assertThat(refused.status()).as(other).isEqualTo(401);
    }
  }

  @Test
  void bucketsAreToldApartAndInOrder() {
    String org = fixtures().org().id();
    for (String ending : ENDINGS) {
      assertMade("/api/v2/buckets", named(name + ending).put("orgID", org));
    }
    for (String ending : ENDINGS) {
      ObjectNode again = named(name + ending).put("orgID", org);
      assertThat(post("/api/v2/buckets", again).status()).isEqualTo(422);
      String filter = "/api/v2/buckets?name=" + encoded(name + ending);
      assertThat(names(filter, "buckets")).containsExactly(name + ending);
      assertThat(names(filter + "&orgID=" + org, "buckets")).containsExactly(name + ending);
    }
    List<String> all = names("/api/v2/buckets?orgID=" + org, "buckets");
    assertThat(all).hasSize(ENDINGS.size() + 2).isEqualTo(paged(org));
    assertThat(all.indexOf(name)).isLessThan(all.indexOf(name + " "));
    assertThat(operator().get("/api/v2/buckets?orgID=" + org + "&name=" + name + "%20%20%20"))
        .extracting(Answer::status)
        .isEqualTo(404);
  }

  /** The names on pages of one row, each behind the last. */
  private List<String> paged(String org) {
    List<String> names = new ArrayList<>();
    String after = "";
    while (true) {
      JsonNode page =
          operator().get("/api/v2/buckets?limit=1&orgID=" + org + after).json().path("buckets");
      if (page.isEmpty()) {
        return names;
      }
      names.add(page.at("/0/name").asText());
      after = "&after=" + page.at("/0/id").asText();
    }
  }

  @Test
  void namesOfOrganizationsCountWithoutTheBlanksAroundThem() {
    String id = assertMade("/api/v2/orgs", named(" " + name + "  ")).text("id");

    assertThat(post("/api/v2/orgs", named(name)).status()).isEqualTo(422);
    for (String other : List.of(name, name + " ", "  " + name)) {
      JsonNode found = operator().get("/api/v2/orgs?org=" + encoded(other)).json().path("orgs");
      assertThat(found.findValuesAsText("id")).containsExactly(id);
      assertThat(found.at("/0/name").asText()).isEqualTo(" " + name + "  ");
    }
    assertThat(operator().get("/api/v2/orgs?org=" + encoded(name + "\u0001")).status())
        .isEqualTo(404);
  }

  @Test
  void permissionsAreScopedByTheExactName() {
    String org = fixtures().org().id();
    assertMade("/api/v2/buckets", named(name + " ").put("orgID", org));
    String body =
        """
        {"orgID": "ORG", "permissions": [{"action": "read",
          "resource": {"type": "buckets", "orgID": "ORG", "name": "NAME"}}]}
        """
            .replace("ORG", org);

    assertThat(operator().post("/api/v2/authorizations", body.replace("NAME", name)).status())
        .isEqualTo(404);
    String id = assertMade("/api/v2/buckets", named(name).put("orgID", org)).text("id");
    Answer issued = operator().post("/api/v2/authorizations", body.replace("NAME", name));
    assertThat(issued.json().at("/permissions/0/resource/id").asText()).isEqualTo(id);
    assertThat(operator().get("/api/v2/authorizations?user=ops%20").status()).isEqualTo(404);
  }

  @Test
  void longestNamesFit() {
    String org = fixtures().org().id();
    for (String letter : List.of("x", "\u20ac", "\ud83d\udd11")) {
      String longest = (name + letter.repeat(512)).substring(0, 512);
      for (String path : List.of("/api/v2/users", "/api/v2/orgs", "/api/v2/buckets")) {
        ObjectNode body = named(wellFormed(longest)).put("orgID", org);
        assertMade(path, body);
        assertThat(post(path, body).status()).isEqualTo(422);
      }
    }
  }

  private static String wellFormed(String text) {
    return Character.isHighSurrogate(text.charAt(511)) ? text.substring(0, 511) + "x" : text;
  }

  private Answer assertMade(String path, ObjectNode body) {
    Answer made = post(path, body);
    assertThat(made.status()).as("%s", made).isEqualTo(201);
    assertThat(made.text("name")).isEqualTo(body.path("name").asText());
    return made;
  }

  private Answer post(String path, ObjectNode body) {
    return operator().post(path, body.toString());
  }

  private List<String> names(String path, String list) {
    return operator().get(path).json().path(list).findValuesAsText("name");
  }

  private static ObjectNode named(String name) {
    return JsonNodeFactory.instance.objectNode().put("name", name);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private Fixtures fixtures() {
    return new Fixtures(operator());
  }

  private Http operator() {
    return database.operator();
  }
}
