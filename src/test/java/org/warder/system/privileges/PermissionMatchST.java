package org.warder.system.privileges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.AnswerAssert;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.Warder;

/**
 * Whether what a token holds satisfies what a request needs (src/docs/api.md, Permission algebra).
 */
class PermissionMatchST extends Warder {

  private static final String SOMETHING = "00000000000000a1";

  private static Fixtures fixtures;
  private static String org;
  private static String user;
  private static String bucket;

  @BeforeAll
  static void createFixtures() {
    fixtures = new Fixtures(operator());
    org = fixtures.org().id();
    user = fixtures.user().id();
    bucket = fixtures.bucket(org).id();
  }

  /** Any type will do: what a token may grant is what it would be allowed. */
  @ParameterizedTest(name = "{0} grants {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          read:tasks                 | read:tasks                 | true
          read:tasks                 | read:orgs/<org>/tasks      | true
          read:tasks                 | read:orgs/<org>/tasks/<id> | true
          read:tasks                 | read:tasks/<id>            | true
          read:orgs/<org>/tasks      | read:tasks                 | false
          read:orgs/<org>/tasks      | read:orgs/<org>/tasks      | true
          read:orgs/<org>/tasks      | read:orgs/<org>/tasks/<id> | true
          read:orgs/<org>/tasks      | read:tasks/<id>            | false
          read:orgs/<org>/tasks/<id> | read:tasks                 | false
          read:orgs/<org>/tasks/<id> | read:orgs/<org>/tasks      | false
          read:orgs/<org>/tasks/<id> | read:orgs/<org>/tasks/<id> | true
          read:orgs/<org>/tasks/<id> | read:tasks/<id>            | true
          read:tasks/<id>            | read:tasks                 | false
          read:tasks/<id>            | read:orgs/<org>/tasks      | false
          read:tasks/<id>            | read:orgs/<org>/tasks/<id> | true
          read:tasks/<id>            | read:tasks/<id>            | true
          # Neither action implies the other, no type another, no id another.
          write:tasks                | read:tasks                 | false
          read:tasks                 | write:tasks                | false
          read:tasks                 | read:checks                | false
          read:orgs/<org>/tasks/<id> | read:orgs/<org>/tasks/00000000000000a2 | false
          """)
  void holderMayGrant(String held, String requested, boolean allowed) {
    Http holder =
        holding(fill(held), "write:orgs/" + org + "/authorizations", "write:users/" + user);
    String permission = fill(requested);
    Answer answer =
        holder.post(
            "/api/v2/authorizations",
            "{\"orgID\": \"%s\", \"permissions\": %s}"
                .formatted(org, Fixtures.permissions(permission)));

    if (allowed) {
      AnswerAssert.assertThat(answer).hasStatus(201);
      assertThat(answer.json().path("permissions")).hasSize(1);
    } else {
      AnswerAssert.assertThat(answer)
          .isError(
              403,
              "forbidden",
              "permission %s is not allowed: %s is unauthorized".formatted(permission, permission));
    }
  }

  @ParameterizedTest(name = "holding {0}: create {1}, read one {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          buckets                     | true  | true
          orgs/<org>/buckets          | true  | true
          orgs/<org>/buckets/<bucket> | false | true
          buckets/<bucket>            | false | true
          """)
  void bucketNeedsItsOrganizationToBeCreatedAndItsIdToBeRead(
      String resource, boolean mayCreate, boolean mayRead) {
    Http holder = holding("read:" + fill(resource), "write:" + fill(resource));
    String request = "{\"orgID\": \"%s\", \"name\": \"%s\"}".formatted(org, unique("b"));

    assertThat(holder.post("/api/v2/buckets", request).status()).isEqualTo(mayCreate ? 201 : 401);
    assertThat(holder.get("/api/v2/buckets/" + bucket).status()).isEqualTo(mayRead ? 200 : 401);
  }

  @ParameterizedTest(name = "holding {0}: create {1}, read one {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          users                    | true  | true
          orgs/<org>/users         | false | false
          orgs/<org>/users/<other> | false | true
          users/<other>            | false | true
          """)
  void userIsReachedByIdAndNeverThroughAnOrganization(
      String resource, boolean mayCreate, boolean mayRead) {
    Made other = fixtures.user();
    String filled = fill(resource).replace("<other>", other.id());
    Http holder = holding("read:" + filled, "write:" + filled);
    String request = "{\"name\": \"" + unique("u") + "\"}";

    assertThat(holder.post("/api/v2/users", request).status()).isEqualTo(mayCreate ? 201 : 401);
    assertThat(holder.get("/api/v2/users/" + other.id()).status()).isEqualTo(mayRead ? 200 : 401);
  }

  private static Http holding(String... permissions) {
    return anonymous().withToken(fixtures.token(org, user, permissions).secret());
  }

  private static String fill(String text) {
    return text.replace("<org>", org).replace("<id>", SOMETHING).replace("<bucket>", bucket);
  }
}
