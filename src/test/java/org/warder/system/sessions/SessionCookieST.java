package org.warder.system.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.Fixtures;
import org.warder.system.Http.Answer;
import org.warder.system.RawHttp;
import org.warder.system.RawHttp.RawAnswer;

/** The cookie of a session, and what a request shows beside it (src/docs/api.md, Sessions). */
class SessionCookieST extends SignedIn {

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
}
