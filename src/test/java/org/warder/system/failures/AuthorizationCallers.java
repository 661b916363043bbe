package org.warder.system.failures;

import org.junit.jupiter.api.BeforeAll;
import org.warder.system.ContractTable;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Warder;

/** Tokens, and callers who may do much or little with them, in a table's words. */
abstract class AuthorizationCallers extends Warder {

  private static final String UNKNOWN = "ffffffffffffffff";

  static ContractTable table;

  @BeforeAll
  static void createCallers() {
    Fixtures fixtures = new Fixtures(operator());
    Made org = fixtures.org();
    Made otherOrg = fixtures.org();
    Made limitedOrg = fixtures.org();
    operator().patch("/api/v2/orgs/" + limitedOrg.id(), "{\"tokenLifetimeMaxSeconds\": 86400}");
    Made user = fixtures.user();
    Made otherUser = fixtures.user();
    Made bucket = fixtures.bucket(org.id());
    IssuedToken token = fixtures.token(org.id(), user.id(), "read:orgs/" + org.id() + "/tasks");
    IssuedToken otherToken = fixtures.token(org.id(), otherUser.id(), "read:tasks");
    String authorizations = "orgs/" + org.id() + "/authorizations";
    table =
        new ContractTable()
            .let("org", org.id())
            .let("other org", otherOrg.id())
            .let("limited org", limitedOrg.id())
            .let("limited org name", limitedOrg.name())
            .let("user", user.id())
            .let("other user", otherUser.id())
            .let("operator user", instance().userId())
            .let("bucket", bucket.id())
            .let("bucket name", bucket.name())
            .let("other bucket", fixtures.bucket(otherOrg.id()).id())
            .let("token", token.id())
            .let("other token", otherToken.id())
            .let("unknown", UNKNOWN)
            .let("orphan", orphan(fixtures, org))
            .let("token of deleted org", tokenOfDeletedOrg(fixtures, user))
            .caller("nobody", anonymous())
            .caller("operator", operator())
            .caller(
                "setup user",
                anonymous().withCookie(fixtures.signIn(Warder.OPERATOR, Warder.PASSWORD)))
            .caller("all-access", as(fixtures.allAccessToken(org.id(), user.id())))
            .caller(
                "bucket reader",
                as(
                    fixtures.token(
                        org.id(), user.id(), "read:orgs/" + org.id() + "/buckets/" + bucket.id())))
            .caller("reader", as(fixtures.token(org.id(), user.id(), "read:" + authorizations)))
            .caller(
                "reader of users",
                as(
                    fixtures.token(
                        org.id(), user.id(), "read:" + authorizations, "read:users/" + user.id())))
            .caller(
                "reader, writer",
                as(
                    fixtures.token(
                        org.id(),
                        user.id(),
                        "read:" + authorizations,
                        "read:users/" + user.id(),
                        "write:" + authorizations)))
            .caller("writer", as(fixtures.token(org.id(), user.id(), "write:" + authorizations)));
  }

  /** A token whose owner is gone. */
  static String orphan(Fixtures fixtures, Made org) {
    Made user = fixtures.user();
    String token = fixtures.token(org.id(), user.id(), "read:tasks").id();
    fixtures.delete("/api/v2/users/" + user.id());
    return token;
  }

  /** A token whose organization is gone. */
  static String tokenOfDeletedOrg(Fixtures fixtures, Made user) {
    Made org = fixtures.org();
    String token = fixtures.token(org.id(), user.id(), "read:tasks").id();
    fixtures.delete("/api/v2/orgs/" + org.id());
    return token;
  }

  private static Http as(IssuedToken token) {
    return anonymous().withToken(token.secret());
  }
}
