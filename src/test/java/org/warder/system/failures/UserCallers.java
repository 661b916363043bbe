package org.warder.system.failures;

import org.junit.jupiter.api.BeforeAll;
import org.warder.system.ContractTable;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Warder;

/** Users, and callers with good and bad credentials, in a table's words. */
abstract class UserCallers extends Warder {

  static ContractTable table;

  @BeforeAll
  static void createCallers() {
    Fixtures fixtures = new Fixtures(operator());
    Made org = fixtures.org();
    Made user = fixtures.user();
    Made otherUser = fixtures.user();
    Made gone = fixtures.user();
    IssuedToken ofGone = fixtures.token(org.id(), gone.id(), "read:users");
    fixtures.delete("/api/v2/users/" + gone.id());
    Made sleeper = fixtures.user();
    IssuedToken ofSleeper = fixtures.token(org.id(), sleeper.id(), "read:users");
    operator().patch("/api/v2/users/" + sleeper.id(), "{\"status\": \"inactive\"}");
    IssuedToken inactive = fixtures.token(org.id(), user.id(), "read:users");
    operator().patch("/api/v2/authorizations/" + inactive.id(), "{\"status\": \"inactive\"}");
    table =
        new ContractTable()
            .let("user", user.id())
            .let("other user", otherUser.id())
            .let("other user name", otherUser.name())
            .let("gone", gone.id())
            .let("unknown", "ffffffffffffffff")
            .let("long", "n".repeat(513))
            .let("too many bytes", "ü".repeat(36) + "x")
            .caller("nobody", anonymous())
            .caller("basic", anonymous().withAuthorization(Fixtures.basic(user.name(), "x")))
            .caller("wrong token", anonymous().withToken("no-such-token"))
            .caller("empty token", anonymous().withAuthorization("Token "))
            .caller("empty bearer", anonymous().withAuthorization("Bearer "))
            .caller("no scheme", anonymous().withAuthorization(instance().operatorToken()))
            .caller("operator", operator())
            .caller("inactive token", as(inactive))
            .caller("of an inactive user", as(ofSleeper))
            .caller("of a deleted user", as(ofGone))
            .caller("all-access", as(fixtures.allAccessToken(org.id(), user.id())))
            .caller(
                "bucket reader",
                as(fixtures.token(org.id(), user.id(), "read:orgs/" + org.id() + "/buckets")))
            .caller(
                "session, wrong password",
                anonymous()
                    .withCookie(fixtures.session(user))
                    .withAuthorization(Fixtures.basic(user.name(), "not-the-password")))
            .caller(
                "session, password",
                anonymous()
                    .withCookie(fixtures.signIn(user.name(), Fixtures.PASSWORD))
                    .withAuthorization(Fixtures.basic(user.name(), Fixtures.PASSWORD)))
            .caller(
                "session", anonymous().withCookie(fixtures.signIn(user.name(), Fixtures.PASSWORD)));
  }

  static Http as(IssuedToken token) {
    return anonymous().withToken(token.secret());
  }
}
