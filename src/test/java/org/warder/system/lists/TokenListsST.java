package org.warder.system.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Json;
import org.warder.system.Warder;

/** Filters, order and pages of lists of tokens (src/docs/api.md, Paging). */
class TokenListsST extends Warder {

  private static final String UNKNOWN = "ffffffffffffffff";

  private static Fixtures fixtures;
  private static Made org;
  private static Made user;

  /** In the order of their creation, which is that of their ids. */
  private static final List<IssuedToken> TOKENS = new ArrayList<>();

  @BeforeAll
  static void createTokens() {
    fixtures = new Fixtures(operator());
    org = fixtures.org();
    user = fixtures.user();
    for (int i = 0; i < 5; i++) {
      TOKENS.add(fixtures.token(org.id(), user.id(), "read:tasks"));
    }
  }

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
          after=ffffffffffffffff              |
          descending=1&after=ffffffffffffffff | 4 3 2 1 0
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

  private static List<String> ids(String path, String member) {
    return Json.ids(operator().get(path), member);
  }
}
