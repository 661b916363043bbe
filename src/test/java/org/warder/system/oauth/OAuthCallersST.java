package org.warder.system.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Http.Answer;

/** Who may ask OAuth's endpoints, how and from where (src/docs/api.md, OAuth). */
class OAuthCallersST extends OAuthTest {

  private static final String ORIGIN = "https://pages.example";

  @ParameterizedTest
  @ValueSource(strings = {"Token ", "Bearer ", "bearer "})
  void tokenIsShownAsInTheApi(String scheme) {
    Http caller = anonymous().withAuthorization(scheme + instance().operatorToken());

    assertActive(introspect(caller, instance().operatorToken()));
  }

  /** As clients of OAuth do it that have an id and a secret. */
  @Test
  void tokenIsThePasswordOfBasic() {
    assertActive(introspect(basic(instance().operatorToken()), instance().operatorToken()));
    assertRefused(introspect(basic("no-such-token"), "x"), 401, "invalid_client");
    assertThat(introspect(basic("%zz"), "x")).hasStatus(400);
    assertThat(introspect(basic("no-such-token"), "x"))
        .hasHeader("WWW-Authenticate", "Basic realm=\"Warder\"");
    assertRefused(introspect(anonymous().withAuthorization("Basic !"), "x"), 401, "invalid_client");
  }

  @Test
  void whoShowsNothingValidIsChallenged() {
    Answer nothing = introspect(anonymous(), instance().operatorToken());
    Answer unknown = introspect(anonymous().withToken("no-such-token"), "x");
    IssuedToken inactive = fixtures.token(instance().orgId(), instance().userId(), "read:tasks");
    operator().patch("/api/v2/authorizations/" + inactive.id(), "{\"status\": \"inactive\"}");
    Made owner = fixtures.user();
    IssuedToken orphan = fixtures.token(instance().orgId(), owner.id(), "read:authorizations");
    fixtures.delete("/api/v2/users/" + owner.id());

    assertRefused(nothing, 401, "invalid_token");
    assertThat(nothing).hasHeader("WWW-Authenticate", "Bearer realm=\"Warder\"");
    assertRefused(unknown, 401, "invalid_token");
    assertThat(unknown.header("WWW-Authenticate"))
        .startsWith("Bearer realm=\"Warder\", error=\"invalid_token\"");
    for (IssuedToken unusable : new IssuedToken[] {inactive, orphan}) {
      Answer answer = introspect(anonymous().withToken(unusable.secret()), "x");
      assertRefused(answer, 401, "invalid_token");
      assertThat(answer.body()).isEqualTo(unknown.body());
    }
    // Who is not known is not told what is wrong with the form either.
    assertRefused(form(anonymous(), INTROSPECT, ""), 401, "invalid_token");
  }

  @Test
  void sessionMayAskButNotFromAnotherSite() {
    Made org = fixtures.org();
    Made user = fixtures.user();
    fixtures.give("owner", user.id(), org.id());
    String own = fixtures.allAccessToken(org.id(), user.id()).secret();
    Http session = anonymous().withCookie(fixtures.session(user));

    assertActive(introspect(session, own));
    for (String[] header : new String[][] {{"Origin", ORIGIN}, {"Sec-Fetch-Site", "cross-site"}}) {
      Answer answer = form(session, INTROSPECT, "token=" + own, header);
      assertRefused(answer, 403, "access_denied");
    }
    assertRefused(
        introspect(anonymous().withCookie("influxdb-oss-session=x"), own), 401, "invalid_token");
  }

  @Test
  void pagesOfOtherSitesMayAskWithATokenThatTheyHave() {
    Answer answer =
        form(operator(), INTROSPECT, "token=" + instance().operatorToken(), "Origin", ORIGIN);

    assertActive(answer);
    assertThat(answer)
        .hasHeader("Access-Control-Allow-Origin", ORIGIN)
        .hasHeader("Access-Control-Allow-Credentials", null);
    assertThat(anonymous().send("OPTIONS", INTROSPECT, null, "Origin", ORIGIN)).isNoContent();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /oauth2/introspect",
    "HEAD, /oauth2/introspect",
    "PUT, /oauth2/introspect",
    "OPTIONS, /oauth2/introspect",
    "GET, /oauth2/revoke",
    "DELETE, /oauth2/revoke",
  })
  void onlyPostIsThere(String method, String path) {
    assertThat(operator().send(method, path, null))
        .hasStatus(405)
        .hasHeader("Allow", "POST")
        .hasHeader("Cache-Control", "no-store")
        .hasHeader("X-Content-Type-Options", "nosniff");
  }

  @ParameterizedTest
  @CsvSource({
    "/oauth2/introspect/, 404",
    "/oauth2/introspect;x, 404",
    "/oauth2//introspect, 404",
    "/oauth2/x/../introspect, 400",
    "/oauth2/nope, 404",
    "/.well-known/nope, 404",
  })
  void pathsHaveOneNameAndErrorsAreJson(String path, int status) {
    assertThat(operator().post(path, "", "Accept", "text/html")).isJson(status);
  }

  private static Http basic(String token) {
    return anonymous().withAuthorization(Fixtures.basic("any-name", token));
  }

  private static void assertActive(Answer answer) {
    assertThat(answer.json().path("active").asBoolean()).as("%s", answer).isTrue();
  }
}
