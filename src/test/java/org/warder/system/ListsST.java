package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http.Answer;

/** Filters, order, pages and links of lists (src/docs/api.md, Paging). */
class ListsST extends Warder {

  private static final String UNKNOWN = "ffffffffffffffff";

  private static Fixtures fixtures;
  private static Made org;
  private static Made user;

  /** In the order of their creation, which is that of their ids. */
  private static final List<Made> BUCKETS = new ArrayList<>();

  private static final List<IssuedToken> TOKENS = new ArrayList<>();

  @BeforeAll
  static void makeTheWorld() {
    fixtures = new Fixtures(operator());
    org = fixtures.org();
    user = fixtures.user();
    for (int i = 0; i < 5; i++) {
      BUCKETS.add(fixtures.bucket(org.id()));
      TOKENS.add(fixtures.token(org.id(), user.id(), "read:tasks"));
    }
  }

  // Tokens

  @Test
  void tokensComeInTheOrderOfTheirCreationAndAreRedacted() {
    JsonNode list = operator().get(tokens("")).json();

    assertThat(list.at("/links/self").asText()).isEqualTo("/api/v2/authorizations");
    assertThat(list.path("authorizations").findValuesAsText("id"))
        .containsExactlyElementsOf(tokenIds());
    assertThat(list.path("authorizations").findValuesAsText("token")).containsOnly("redacted");
    assertThat(list.toString()).doesNotContain("hashed", "wrd_");
  }

  @ParameterizedTest(name = "{0}: tokens {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          limit=2                             | 0 1
          limit=2&offset=2                    | 2 3
          limit=2&offset=4                    | 4
          offset=3                            | 3 4
          offset=9                            |
          offset=-1&limit=1                   | 0
          after=<1>                           | 2 3 4
          after=<1>&limit=1                   | 2
          descending=true                     | 4 3 2 1 0
          descending=T&limit=2                | 4 3
          descending=1&limit=2&offset=1       | 3 2
          descending=TRUE&after=<2>           | 1 0
          descending=false                    | 0 1 2 3 4
          descending=0&after=<4>              |
          sortBy=anything                     | 0 1 2 3 4
          """)
  void tokensComeInPages(String query, String expected) {
    String filled = query;
    for (int i = 0; i < TOKENS.size(); i++) {
      filled = filled.replace("<" + i + ">", TOKENS.get(i).id());
    }

    assertThat(ids(tokens("&" + filled), "authorizations"))
        .isEqualTo(expected == null ? List.of() : pick(tokenIds(), expected));
  }

  @Test
  void filtersOfTokensAreCombined() {
    Made otherOrg = fixtures.org();
    IssuedToken elsewhere = fixtures.token(otherOrg.id(), user.id(), "read:tasks");
    IssuedToken others = fixtures.token(org.id(), fixtures.user().id(), "read:tasks");
    String path = "/api/v2/authorizations?";

    assertThat(ids(path + "user=" + user.name(), "authorizations"))
        .contains(elsewhere.id())
        .doesNotContain(others.id());
    assertThat(ids(path + "user=" + user.name() + "&org=" + org.name(), "authorizations"))
        .containsExactlyElementsOf(tokenIds());
    assertThat(ids(path + "org=%20" + org.name() + "%20", "authorizations"))
        .contains(others.id())
        .doesNotContain(elsewhere.id());
    // An id wins over the name beside it, which is not even looked at.
    assertThat(ids(path + "userID=" + user.id() + "&user=no-such", "authorizations"))
        .contains(elsewhere.id());
    assertThat(ids(path + "orgID=" + otherOrg.id() + "&org=no-such", "authorizations"))
        .containsExactly(elsewhere.id());
    assertThat(ids(path + "userID=" + UNKNOWN, "authorizations")).isEmpty();
    assertThat(ids(path + "orgID=" + UNKNOWN, "authorizations")).isEmpty();
    assertThat(ids(path + "id=" + elsewhere.id() + "&orgID=" + org.id(), "authorizations"))
        .containsExactly(elsewhere.id());
  }

  @Test
  void tokenIsFoundByItsValue() {
    IssuedToken token = TOKENS.get(2);
    String path = "/api/v2/authorizations?token=" + token.secret();

    assertThat(ids(path, "authorizations")).containsExactly(token.id());
    assertThat(operator().get(path).body()).doesNotContain(token.secret());
    assertThat(ids(path + "&orgID=" + org.id(), "authorizations")).containsExactly(token.id());
    assertThat(ids(path + "&orgID=" + UNKNOWN, "authorizations")).isEmpty();
    assertThat(ids(path + "&userID=" + instance().userId(), "authorizations")).isEmpty();
    assertThat(ids("/api/v2/authorizations?token=no-such", "authorizations")).isEmpty();
    Http stranger =
        anonymous()
            .withToken(fixtures.token(org.id(), fixtures.user().id(), "read:tasks").secret());
    assertThat(stranger.get(path).json().path("authorizations")).isEmpty();
  }

  @Test
  void pageIsCutAfterWhatTheCallerMayNotSeeIsGone() {
    Made shared = fixtures.org();
    Made last = fixtures.user();
    for (int i = 0; i < 3; i++) {
      fixtures.token(shared.id(), fixtures.user().id(), "read:tasks");
    }
    IssuedToken own = fixtures.allAccessToken(shared.id(), last.id());
    Http caller = anonymous().withToken(own.secret());

    assertThat(ids(caller.get("/api/v2/authorizations?limit=1"), "authorizations"))
        .containsExactly(own.id());
    assertThat(ids(caller.get("/api/v2/users?limit=1"), "users")).containsExactly(last.id());
    Made bucket = fixtures.bucket(shared.id());
    String permission = "read:orgs/" + shared.id() + "/buckets/" + bucket.id();
    Http reader =
        anonymous().withToken(fixtures.token(shared.id(), last.id(), permission).secret());
    assertThat(ids(reader.get("/api/v2/buckets?limit=1"), "buckets")).containsExactly(bucket.id());
  }

  @Test
  void listThatIsSentInPartsIsWholeAndValid() {
    Made big = fixtures.org();
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 505; i++) {
      made.add(fixtures.token(big.id(), user.id(), "read:tasks").id());
    }
    String path = "/api/v2/authorizations?orgID=" + big.id();
    List<String> reversed = new ArrayList<>(made);
    Collections.reverse(reversed);

    assertThat(ids(path, "authorizations")).isEqualTo(made);
    assertThat(ids(path + "&offset=3", "authorizations")).isEqualTo(made.subList(3, 505));
    assertThat(ids(path + "&descending=true", "authorizations")).isEqualTo(reversed);
    assertThat(ids(path + "&limit=100&offset=450", "authorizations"))
        .isEqualTo(made.subList(450, 505));
  }

  // Users and organizations

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

  // Buckets

  @Test
  void bucketsOfAnOrganizationComeInTheOrderOfTheirNames() {
    List<String> names =
        operator()
            .get("/api/v2/buckets?orgID=" + org.id())
            .json()
            .path("buckets")
            .findValuesAsText("name");

    assertThat(names).hasSize(7).isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(names).startsWith("_monitoring", "_tasks");
    assertThat(ids("/api/v2/buckets?descending=true&orgID=" + org.id(), "buckets"))
        .isEqualTo(reversed(ids("/api/v2/buckets?org=" + org.name(), "buckets")));
  }

  @Test
  void bucketsAfterAnIdStartBehindItsPosition() {
    String path = "/api/v2/buckets?orgID=" + org.id();
    List<String> all = ids(path, "buckets");

    assertThat(ids(path + "&after=" + all.get(3), "buckets")).isEqualTo(all.subList(4, 7));
    assertThat(ids(path + "&descending=true&after=" + all.get(2), "buckets"))
        .containsExactly(all.get(1), all.get(0));
    assertThat(ids("/api/v2/buckets?limit=2&after=" + BUCKETS.get(0).id(), "buckets"))
        .containsExactly(BUCKETS.get(1).id(), BUCKETS.get(2).id());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ?limit=5                     | /api/v2/buckets?descending=false&limit=5&offset=0  | /api/v2/buckets?descending=false&limit=5&offset=5 |
          ?limit=5&offset=3            | /api/v2/buckets?descending=false&limit=5&offset=3  | /api/v2/buckets?descending=false&limit=5&offset=8 | /api/v2/buckets?descending=false&limit=5&offset=0
          ?orgID=<org>                 | /api/v2/buckets?descending=false&limit=20&offset=0&orgID=<org> | |
          ?orgID=<org>&limit=7         | /api/v2/buckets?descending=false&limit=7&offset=0&orgID=<org>  | /api/v2/buckets?descending=false&limit=7&offset=7&orgID=<org> |
          ?orgID=<org>&limit=5&offset=5 | /api/v2/buckets?descending=false&limit=5&offset=5&orgID=<org> | | /api/v2/buckets?descending=false&limit=5&offset=0&orgID=<org>
          ?org=<org name>&limit=2&descending=true&offset=4 | /api/v2/buckets?descending=true&limit=2&offset=4&org=<org name> | /api/v2/buckets?descending=true&limit=2&offset=6&org=<org name> | /api/v2/buckets?descending=true&limit=2&offset=2&org=<org name>
          ?name=no%20such              | /api/v2/buckets?bucket=no+such&descending=false&limit=20&offset=0 | |
          ?id=<bucket>                 | /api/v2/buckets?descending=false&id=<bucket>&limit=20&offset=0 | |
          ?orgID=<org>&after=<bucket>&sortBy=ID | /api/v2/buckets?after=<bucket>&descending=false&limit=20&offset=0&orgID=<org>&sortBy=ID | |
          """)
  void linksOfBucketsAreExact(String query, String self, String next, String previous) {
    ContractTable names =
        new ContractTable()
            .let("org", org.id())
            .let("org name", org.name())
            .let("bucket", BUCKETS.get(0).id());
    JsonNode links = operator().get("/api/v2/buckets" + names.fill(query)).json().path("links");

    assertThat(links.path("self").asText()).isEqualTo(names.fill(self));
    assertThat(links.path("next").asText(null)).isEqualTo(next == null ? null : names.fill(next));
    assertThat(links.path("prev").asText(null))
        .isEqualTo(previous == null ? null : names.fill(previous));
  }

  @Test
  void bucketsAreFoundByIdAndByName() {
    Made bucket = BUCKETS.get(0);
    String byName = "/api/v2/buckets?name=" + bucket.name();

    assertThat(ids(byName, "buckets")).containsExactly(bucket.id());
    assertThat(ids(byName + "&org=" + org.name(), "buckets")).containsExactly(bucket.id());
    assertThat(ids(byName + "&orgID=" + org.id() + "&org=no-such", "buckets"))
        .containsExactly(bucket.id());
    assertThat(ids("/api/v2/buckets?name=no-such", "buckets")).isEmpty();
    assertThat(ids("/api/v2/buckets?orgID=" + UNKNOWN, "buckets")).isEmpty();
    assertThat(ids("/api/v2/buckets?id=" + bucket.id() + "&org=", "buckets"))
        .containsExactly(bucket.id());
    Made twin = fixtures.org();
    operator()
        .post(
            "/api/v2/buckets",
            "{\"orgID\": \"%s\", \"name\": \"%s\"}".formatted(twin.id(), bucket.name()));
    assertThat(ids(byName, "buckets")).hasSize(2);
    assertThat(ids(byName + "&offset=1", "buckets")).hasSize(1).doesNotContain(bucket.id());
  }

  private static String tokens(String more) {
    return "/api/v2/authorizations?userID=" + user.id() + "&orgID=" + org.id() + more;
  }

  private static List<String> tokenIds() {
    return TOKENS.stream().map(IssuedToken::id).toList();
  }

  private static List<String> pick(List<String> all, String positions) {
    List<String> picked = new ArrayList<>();
    for (String position : positions.split(" ")) {
      picked.add(all.get(Integer.parseInt(position)));
    }
    return picked;
  }

  private static List<String> reversed(List<String> list) {
    List<String> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  private static List<String> ids(String path, String member) {
    return ids(operator().get(path), member);
  }

  private static List<String> ids(Answer answer, String member) {
    AnswerAssert.assertThat(answer).isJson(200);
    List<String> ids = new ArrayList<>();
    answer.json().path(member).forEach(row -> ids.add(row.path("id").asText()));
    return ids;
  }
}
