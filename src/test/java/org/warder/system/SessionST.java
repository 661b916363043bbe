package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http.Answer;
import org.warder.system.RawHttp.RawAnswer;

/** Signing in with a password and what the session may do (src/docs/api.md, Sessions). */
class SessionST extends Warder {

  private static Fixtures fixtures;
  private static Made user;
  private static String cookie;
  private static Http session;

  /** Passwords are slow on purpose: one session does for all tests that leave it as it is. */
  @BeforeAll
  static void signInOnce() {
    fixtures = new Fixtures(operator());
    user = fixtures.user();
    cookie = fixtures.session(user);
    session = anonymous().withCookie(cookie);
  }

  private static Http signIn(Made who) {
    return anonymous().withCookie(fixtures.session(who));
  }

  @Test
  void exactlyOneCookieIsSetWithItsAttributesInOrder() {
    String head =
        "POST /api/v2/signin HTTP/1.1\nAuthorization: "
            + Fixtures.basic(user.name(), Fixtures.PASSWORD);
    Instant before = Instant.now();
    // As the Java client does: a body that is none, of no type.
    RawAnswer answer = new RawHttp(instance().url()).sendWithLength(head, "application/json");

    assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 204 No Content");
    assertThat(answer.header("Content-Type")).isEmpty();
    assertThat(answer.header("Set-Cookie")).hasSize(1);
    String[] parts = answer.header("Set-Cookie").get(0).split("; ");
    assertThat(parts).hasSize(5);
    assertThat(parts[0]).matches("influxdb-oss-session=wrs_[0-9A-Za-z]{49}");
    assertThat(parts[1]).isEqualTo("Path=/api/");
    assertThat(parts[2]).matches("Expires=\\w{3}, \\d\\d? \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
    assertThat(parts[3]).isEqualTo("HttpOnly");
    assertThat(parts[4]).isEqualTo("SameSite=Strict");
    Instant expires =
        ZonedDateTime.parse(
                parts[2].substring("Expires=".length()), DateTimeFormatter.RFC_1123_DATE_TIME)
            .toInstant();
    assertThat(Duration.between(before, expires))
        .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
    assertThat(answer.header("Cache-Control").get(0)).startsWith("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "%s; Path=/api/; Expires=Tue, 10 Nov 2026 23:00:00 GMT; HttpOnly; SameSite=Strict",
        "a=b; %s",
        "a=\"b;c\"; $Version=1; %s; influxdb-oss-session=second",
        "  %s  ;",
        ";;%s",
      })
  void cookieIsFoundInOddLines(String line) {
    assertThat(anonymous().withCookie(line.formatted(cookie)).get("/api/v2/me").text("id"))
        .isEqualTo(user.id());
  }

  @Test
  void firstCookieOfTheNameCounts() {
    assertThat(anonymous().withCookie("influxdb-oss-session=unknown; " + cookie).get("/api/v2/me"))
        .isError(401, "unauthorized", "unauthorized access");
  }

  @Test
  void tokenWinsOverTheCookieAndIsNotTriedAsOne() {
    assertThat(session.withToken("no-such").get("/api/v2/me"))
        .isError(401, "unauthorized", "unauthorized access");
    assertThat(session.withToken(instance().operatorToken()).get("/api/v2/me").text("name"))
        .isEqualTo(OPERATOR);
    assertThat(anonymous().withToken(cookie.split("=")[1]).get("/api/v2/me"))
        .isError(401, "unauthorized", "unauthorized access");
    assertThat(
            anonymous()
                .withCookie("influxdb-oss-session=" + instance().operatorToken())
                .get("/api/v2/me"))
        .isError(401, "unauthorized", "unauthorized access");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic b3BzOndyb25n", "Basic", "Digest x", "Bearer "})
  void headerThatIsNoTokenLeavesTheSession(String header) {
    assertThat(session.withAuthorization(header).get("/api/v2/me").text("id")).isEqualTo(user.id());
  }

  @Test
  void answersToASessionSetNoCookie() {
    Answer answer = session.get("/api/v2/me");

    assertThat(answer).isJson(200).hasHeader("Set-Cookie", null);
  }

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
  void permissionsAreWorkedOutAnewForEachRequest() {
    Made org = fixtures.org();
    String path = "/api/v2/orgs/" + org.id();

    assertThat(session.get(path)).hasStatus(401);
    fixtures.give("member", user.id(), org.id());
    assertThat(session.get(path)).hasStatus(200);
    assertThat(session.patch(path, "{}")).hasStatus(401);
    fixtures.delete(path + "/members/" + user.id());
    fixtures.give("owner", user.id(), org.id());
    assertThat(session.patch(path, "{}")).hasStatus(200);
    fixtures.delete(path + "/owners/" + user.id());
    assertThat(session.get(path)).hasStatus(401);
  }

  @Test
  void sessionMayDoWhatItsUsersActiveTokensMay() {
    Made org = fixtures.org();
    String path = "/api/v2/orgs/" + org.id();
    IssuedToken token = fixtures.token(org.id(), user.id(), "read:orgs/" + org.id());
    String tokenPath = "/api/v2/authorizations/" + token.id();

    assertThat(session.get(path)).hasStatus(200);
    operator().patch(tokenPath, "{\"status\": \"inactive\"}");
    assertThat(session.get(path)).hasStatus(401);
    operator().patch(tokenPath, "{\"status\": \"active\"}");
    assertThat(session.get(path)).hasStatus(200);
    fixtures.delete(tokenPath);
    assertThat(session.get(path)).hasStatus(401);
  }

  @Test
  void permissionsOfAUserAreThoseOfHisMembershipsAndHisOwn() {
    Made org = fixtures.org();
    Made member = fixtures.user();
    fixtures.give("member", member.id(), org.id());
    fixtures.token(org.id(), member.id(), "write:tasks");
    Answer answer = operator().get("/api/v2/users/" + member.id() + "/permissions");

    assertThat(answer).isJson(200);
    assertThat(answer.json()).hasSize(22 + 2);
    assertThat(answer.json().get(0).toString())
        .isEqualTo(
            "{\"action\":\"read\",\"resource\":{\"type\":\"authorizations\",\"orgID\":\"%s\"}}"
                .formatted(org.id()));
    assertThat(answer.json().get(3).toString())
        .isEqualTo(
            "{\"action\":\"read\",\"resource\":{\"type\":\"orgs\",\"id\":\"%s\"}}"
                .formatted(org.id()));
    assertThat(answer.json().get(23).toString())
        .isEqualTo(
            "{\"action\":\"write\",\"resource\":{\"type\":\"users\",\"id\":\"%s\"}}"
                .formatted(member.id()));
    assertThat(operator().get("/api/v2/users/ffffffffffffffff/permissions").json()).hasSize(2);
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
  void inactiveUserIsToldSoByTheRightPasswordAlone() {
    Made sleeper = fixtures.user();
    fixtures.session(sleeper);
    operator().patch("/api/v2/users/" + sleeper.id(), "{\"status\": \"inactive\"}");

    assertThat(attempt(sleeper, "not-the-password"))
        .isError(401, "unauthorized", "unauthorized access");
    assertThat(attempt(sleeper, Fixtures.PASSWORD))
        .isError(403, "forbidden", "User is inactive")
        .hasHeader("Set-Cookie", null);
  }

  private static Answer attempt(Made user, String password) {
    return anonymous()
        .withAuthorization(Fixtures.basic(user.name(), password))
        .send("POST", "/api/v2/signin", null);
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

  @ParameterizedTest(name = "{0}: {1} is refused: {2}")
  @CsvSource({
    "Sec-Fetch-Site, cross-site, true",
    "Sec-Fetch-Site, same-site, true",
    "Sec-Fetch-Site, same-origin, false",
    "Sec-Fetch-Site, none, false",
    "Origin, https://elsewhere.example, true",
    "Origin, null, true",
    "Origin, <self>, false",
  })
  void cookieAloneChangesNothingForAnotherSite(String header, String value, boolean refused) {
    String filled = value.replace("<self>", instance().url().toString().replaceAll("/$", ""));
    String path = "/api/v2/users/" + user.id();
    Answer change = session.patch(path, "{}", header, filled);

    if (refused) {
      assertThat(change)
          .isError(403, "forbidden", "a session cookie must not be used from another site");
      assertThat(session.send("POST", "/api/v2/signout", null, header, filled)).hasStatus(403);
    } else {
      assertThat(change).hasStatus(200);
    }
    assertThat(session.get("/api/v2/me", header, filled)).hasStatus(200);
    assertThat(operator().patch(path, "{}", header, filled)).hasStatus(200);
  }

  @Test
  void unknownUserTakesAsLongAsAWrongPassword() {
    Duration wrong = fastestSignIn(user.name());
    Duration unknown = fastestSignIn(unique("nobody"));
    Duration without = fastestSignIn(fixtures.user().name());

    for (Duration other : List.of(unknown, without)) {
      assertThat(other).isBetween(wrong.dividedBy(2), wrong.multipliedBy(3));
    }
  }

  private static Duration fastestSignIn(String name) {
    Duration fastest = Duration.ofDays(1);
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      assertThat(
              anonymous()
                  .withAuthorization(Fixtures.basic(name, "not-the-password"))
                  .send("POST", "/api/v2/signin", null))
          .hasStatus(401);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      fastest = took.compareTo(fastest) < 0 ? took : fastest;
    }
    return fastest;
  }
}
