package org.warder.system.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.OwnServer;
import org.warder.system.PageSignIn;
import org.warder.system.peers.DatabaseProxy.Fault;

/** What is not in the memory of one server: numbers of ids, failed passwords, page sign-ins. */
class WhatServersShare {

  private final Http here = Peers.operatorAt(Peers.first());
  private final Http there = Peers.operatorAt(Peers.second());

  @Test
  void idsAreMadeUnderDifferentNumbers() {
    assertThat(number(here)).isNotEqualTo(number(there));
  }

  @Test
  void serverWhoseNumberIsTakenMakesIdsUnderAnotherOne() throws SQLException {
    int taken = number(there);
    try (Connection database = Peers.database();
        Statement statement = database.createStatement()) {
      statement.executeUpdate(
          "update node_leases set holder = 'another', expires_at = expires_at + 3600000000"
              + " where node = "
              + taken);
    }
    Peers.await("another number", () -> number(there) != taken);
    assertThat(number(there)).isNotEqualTo(number(here));
  }

  @Test
  void serverThatCannotKeepItsNumberMakesNoIds() {
    Peers.proxy().meet(Fault.CUT);
    try {
      Peers.await("no number", () -> creation(there).status() == 503);
      assertThat(creation(here).status()).isEqualTo(201);
      assertThat(there.get("/api/v2/me").status()).isEqualTo(200);
    } finally {
      Peers.proxy().meet(Fault.NONE);
    }
    Peers.await("a number again", () -> creation(there).status() == 201);
  }

  @Test
  void failedPasswordsAddUp() {
    Fixtures fixtures = new Fixtures(here);
    Made user = fixtures.user();
    fixtures.session(user);
    for (int number = 1; number <= 5; number++) {
      fail(number % 2 == 0 ? Peers.first() : Peers.second(), user, number);
    }
    // It may be too early for the sixth.
    Peers.await("the right password", () -> signIn(there, user, Fixtures.PASSWORD) == 204);
    fail(Peers.first(), user, 1);
    assertThat(signIn(here, user, Fixtures.PASSWORD)).isEqualTo(204);
  }

  private static void fail(OwnServer server, Made user, int number) {
    assertThat(signIn(server.http(), user, "not-the-password")).isEqualTo(401);
    String line = "Failed sign-in " + number + " of \"" + user.name();
    Peers.await(line, () -> server.messages().contains(line));
  }

  @Test
  void whoHasSignedInToThePagesOfOneServerHasSignedInToThoseOfAll() {
    List<String> cookies = PageSignIn.cookies(here(), Peers.OPERATOR, Peers.PASSWORD);
    String key = cookie(cookies, "warder-sign-in");
    assertThat(cookies).hasSize(2).allMatch(cookie -> cookie.contains("HttpOnly"));
    assertThat(cookies).allMatch(cookie -> cookie.contains("SameSite=Strict"));

    Http.Answer page = there().withCookie(key).get("/tokens");
    assertThat(page.status()).isEqualTo(200);
    String session = cookie(page.response().headers().allValues("Set-Cookie"), "warder-session");
    assertThat(there().withCookie(session).get("/tokens").status()).isEqualTo(200);
    assertThat(there().get("/tokens").status()).isEqualTo(302);
    // It opens no session of the API.
    String value = key.substring(key.indexOf('=') + 1);
    assertThat(there().withCookie("influxdb-oss-session=" + value).get("/api/v2/me").status())
        .isEqualTo(401);

    String path = "/api/v2/users/" + Peers.instance().userId();
    assertThat(here.post(path + "/password", "{\"password\": \"" + Peers.PASSWORD + "\"}").status())
        .isEqualTo(204);
    for (Http server : List.of(here(), there())) {
      for (String cookie : List.of(key, session, cookie(cookies, "warder-session"))) {
        assertThat(server.withCookie(cookie).get("/tokens").status()).isEqualTo(302);
      }
    }
  }

  /** See {@code PageCookie}. */
  @Test
  void whereBrowsersComeByTlsAloneBothCookiesAreSecureAndOfThisHost() {
    Http server = Peers.third().http();

    List<String> cookies = PageSignIn.cookies(server, Peers.OPERATOR, Peers.PASSWORD);

    assertThat(cookies)
        .hasSize(2)
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict")
                    .doesNotContain("Domain"));
    cookie(cookies, "__Host-warder-session");
    String key = cookie(cookies, "__Host-warder-sign-in");
    assertThat(server.withCookie(key).get("/tokens").status()).isEqualTo(200);
  }

  private static Http here() {
    return Peers.first().http();
  }

  private static Http there() {
    return Peers.second().http();
  }

  private static String cookie(List<String> cookies, String name) {
    return cookies.stream()
        .filter(cookie -> cookie.startsWith(name + "="))
        .map(cookie -> cookie.split(";")[0])
        .findFirst()
        .orElseThrow();
  }

  private static int signIn(Http server, Made user, String password) {
    return server
        .withAuthorization(Fixtures.basic(user.name(), password))
        .post("/api/v2/signin", "")
        .status();
  }

  private static Http.Answer creation(Http server) {
    return server.post("/api/v2/users", "{\"name\": \"" + Peers.unique() + "\"}");
  }

  /** The number in an id that a server makes: the ten bits before the last twelve. */
  private static int number(Http server) {
    String id = new Fixtures(server).user().id();
    return (int) (Long.parseUnsignedLong(id, 16) >>> 12) & 1023;
  }
}
