package org.warder.system.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;

/** What ends sessions, and what does not (src/docs/api.md, Sessions). */
class EndOfSessionsST extends SignedIn {

  @Test
  void signOutEndsTheSessionOnTheServer() {
    Http second = anonymous().withCookie(fixtures.signIn(user.name(), Fixtures.PASSWORD));

    assertThat(second.send("POST", "/api/v2/signout", "application/json"))
        .isNoContent()
        .hasHeader("Set-Cookie", null);
    assertThat(second.send("POST", "/api/v2/signout", null))
        .isError(401, "unauthorized", "unauthorized access");
    assertThat(second.get("/api/v2/me")).isError(401, "unauthorized", "unauthorized access");
    assertThat(session.get("/api/v2/me")).hasStatus(200);
  }

  @Test
  void sessionsEndWithTheDeactivationOfTheirUserAndStayEnded() {
    Made sleeper = fixtures.user();
    Http early = signIn(sleeper);
    String path = "/api/v2/users/" + sleeper.id();

    operator().patch(path, "{\"status\": \"inactive\"}");
    assertThat(early.get("/api/v2/me")).isError(401, "unauthorized", "unauthorized access");
    operator().patch(path, "{\"status\": \"active\"}");
    assertThat(early.get("/api/v2/me")).isError(401, "unauthorized", "unauthorized access");
    assertThat(fixtures.signIn(sleeper.name(), Fixtures.PASSWORD)).isNotEmpty();
  }

  @Test
  void sessionsOfADeletedUserAreGone() {
    Made leaver = fixtures.user();
    Http left = signIn(leaver);
    fixtures.delete("/api/v2/users/" + leaver.id());

    assertThat(left.get("/api/v2/me")).isError(401, "unauthorized", "unauthorized access");
    assertThat(
            anonymous()
                .withAuthorization(Fixtures.basic(leaver.name(), Fixtures.PASSWORD))
                .send("POST", "/api/v2/signin", null))
        .isError(401, "unauthorized", "unauthorized access");
  }

  @Test
  void changeOfThePasswordEndsAllSessionsButItsOwnAndNoToken() {
    Made changer = fixtures.user();
    Http signedIn = signIn(changer);
    Http elsewhere = anonymous().withCookie(fixtures.signIn(changer.name(), Fixtures.PASSWORD));
    IssuedToken token =
        fixtures.token(instance().orgId(), changer.id(), "read:users/" + changer.id());
    Http withOld = signedIn.withAuthorization(Fixtures.basic("", Fixtures.PASSWORD));

    assertThat(withOld.put("/api/v2/me/password", "{\"password\": \"a-password-2\"}"))
        .isNoContent();
    assertThat(signedIn.get("/api/v2/me")).hasStatus(200);
    assertThat(elsewhere.get("/api/v2/me")).isError(401, "unauthorized", "unauthorized access");
    assertThat(anonymous().withToken(token.secret()).get("/api/v2/me")).hasStatus(200);
    assertThat(fixtures.signIn(changer.name(), "a-password-2")).isNotEmpty();
    assertThat(
            signedIn
                .withAuthorization(Fixtures.basic("somebody else", "a-password-2"))
                .put(
                    "/api/v2/users/" + changer.id() + "/password",
                    "{\"password\": \"a-password-3\"}"))
        .isNoContent();
  }

  @Test
  void passwordSetByAnOperatorEndsAllSessions() {
    Made forgetful = fixtures.user();
    Http signedIn = signIn(forgetful);

    // Sets the same one again.
    fixtures.session(forgetful);

    assertThat(signedIn.get("/api/v2/me")).isError(401, "unauthorized", "unauthorized access");
  }
}
