package org.warder.system.privileges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.Json.ids;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;

/** What of a list who can see (src/docs/api.md, Required permissions). */
class VisibleListsST extends PrivilegeCallers {

  @ParameterizedTest(name = "{1} by {0}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AA | GET /api/v2/users                  | users   | <user>
          BK | GET /api/v2/users                  | users   |
          OS | GET /api/v2/users                  | users   | <owner>
          MS | GET /api/v2/users                  | users   | <member>
          OP | GET /api/v2/users?id=<other user>  | users   | <other user>
          AA | GET /api/v2/users?id=<other user>  | users   |
          # With no filter: where the user is member or owner.
          AA | GET /api/v2/orgs                   | orgs    |
          BK | GET /api/v2/orgs                   | orgs    |
          OS | GET /api/v2/orgs                   | orgs    | <org>
          MS | GET /api/v2/orgs                   | orgs    | <org>
          OP | GET /api/v2/orgs?org=<org name>    | orgs    | <org>
          AA | GET /api/v2/orgs?org=<org name>    | orgs    | <org>
          BK | GET /api/v2/orgs?org=<org name>    | orgs    |
          IS | GET /api/v2/orgs?org=<org name>    | orgs    | <org>
          OS | GET /api/v2/orgs?org=<org name>    | orgs    | <org>
          MS | GET /api/v2/orgs?org=<org name>    | orgs    | <org>
          BK | GET /api/v2/buckets                | buckets | <bucket>
          BK | GET /api/v2/buckets?orgID=<org>    | buckets | <bucket>
          BK | GET /api/v2/buckets?orgID=<org>&limit=1 | buckets | <bucket>
          BK | GET /api/v2/buckets?id=<second bucket>  | buckets |
          BK | GET /api/v2/authorizations         | authorizations |
          BK | GET /api/v2/telegrafs              | configurations |
          """)
  void callerSees(String caller, String request, String member, String expected) {
    List<String> wanted = expected == null ? List.of() : List.of(table.fill(expected).split(" "));

    assertThat(ids(table.send(caller, request, null), member)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({"OP", "AA", "IS", "OS", "MS"})
  void callerSeesAllBucketsOfTheOrganizationAndThoseOfTheSystem(String caller) {
    List<String> ids =
        ids(table.send(caller, "GET /api/v2/buckets?orgID=<org>&limit=100", null), "buckets");

    assertThat(ids)
        .contains(
            table.fill("<bucket>"),
            table.fill("<second bucket>"),
            table.fill("<system bucket>"),
            table.fill("<second system bucket>"));
  }

  @ParameterizedTest
  @CsvSource({"OP, true", "AA, false", "IS, true", "OS, false", "MS, false"})
  void callerSeesOwnTokensInTheOrganizationOrAllThatThereAre(String caller, boolean all) {
    String own = fixtures.token(org, users.get(caller), "read:orgs/" + org + "/tasks").id();
    String others = fixtures.token(org, otherUser, "read:orgs/" + org + "/tasks").id();
    String elsewhere =
        fixtures.token(table.fill("<other org>"), users.get(caller), "read:tasks").id();

    List<String> seen =
        ids(table.send(caller, "GET /api/v2/authorizations", null), "authorizations");

    assertThat(seen).contains(own);
    assertThat(seen.contains(others)).isEqualTo(all);
    assertThat(seen.contains(elsewhere)).isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource({"OP", "IS"})
  void operatorSeesAllUsersAndOrganizations(String caller) {
    String newest = fixtures.user().id();

    assertThat(ids(table.send(caller, "GET /api/v2/users?descending=true", null), "users"))
        .contains(newest);
    assertThat(ids(table.send(caller, "GET /api/v2/orgs?limit=1", null), "orgs"))
        .containsExactly(instance().orgId());
    assertThat(ids(table.send(caller, "GET /api/v2/orgs?offset=1&limit=1", null), "orgs"))
        .hasSize(1)
        .doesNotContain(instance().orgId());
  }

  @ParameterizedTest
  @CsvSource({"member", "owner"})
  void allAccessTokenOfAMemberListsTheOrganization(String role) {
    Made user = fixtures.user();
    fixtures.give(role, user.id(), org);
    Http token = anonymous().withToken(fixtures.allAccessToken(org, user.id()).secret());

    assertThat(ids(token.get("/api/v2/orgs"), "orgs")).containsExactly(org);
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
}
