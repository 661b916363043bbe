package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http.Answer;

/** What keeps others from doing something by the pages. */
class PageProtectionST extends UiTest {

  private static final String COOKIE = "warder-session";

  @Test
  void pagesTellBrowsersWhatNotToDo() {
    Answer page = anonymous().get("/sign-in");

    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
        .containsPattern("script-src 'self' 'nonce-[^']+'")
        .doesNotContain("unsafe-inline", "unsafe-eval");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.header("Set-Cookie")).isNull();
  }

  @Test
  void apiMakesNoSessionOfPages() {
    assertThat(operator().get("/api/v2/users").header("Set-Cookie")).isNull();
    assertThat(anonymous().get("/api/v2/nothing").header("Set-Cookie")).isNull();
  }

  @Test
  void postFromAnotherSiteIsRefused() {
    Answer fetch = anonymous().post("/sign-in", "", "Sec-Fetch-Site", "cross-site");
    Answer form = anonymous().post("/sign-in", "", "Origin", "https://elsewhere.example");

    assertThat(fetch.status()).isEqualTo(403);
    assertThat(form.status()).isEqualTo(403);
  }

  @Test
  void postWithoutTheStateOfItsPageChangesNothing() {
    signInAsOperator();
    String session = browser.driver().manage().getCookieNamed(COOKIE).getValue();
    String name = unique("org");

    Answer answer =
        anonymous()
            .post(
                "/organizations",
                "saving:form=saving:form&saving:form:name=" + name + "&saving:form:save=",
                "Cookie",
                COOKIE + "=" + session,
                "Content-Type",
                "application/x-www-form-urlencoded");

    assertThat(answer.status()).isNotEqualTo(302);
    assertThat(operator().get("/api/v2/orgs?org=" + name).status()).isEqualTo(404);
  }

  @Test
  void whatIsPressedWhileSomebodyElseIsSignedInIsNotDone() {
    Made org = fixtures.org();
    Made owner = person("owner", org.id());
    Fixtures.IssuedToken token =
        fixtures.token(org.id(), owner.id(), "read:orgs/" + org.id() + "/tasks");
    signIn(owner.name(), Fixtures.PASSWORD);
    browser.go("/token?id=" + token.id());
    // An operator signs in in another window of the same browser.
    String other = sessionOfOperator();
    browser.driver().manage().deleteCookieNamed(COOKIE);
    browser.driver().manage().addCookie(new Cookie(COOKIE, other, "/"));

    browser.click(By.id("facts:switch"));

    assertThat(browser.find(By.cssSelector(".trouble")).getText())
        .contains("Nothing has been changed.", "The page was out of date.");
    assertThat(operator().get("/api/v2/authorizations/" + token.id()).text("status"))
        .isEqualTo("active");
  }

  private String sessionOfOperator() {
    try (Browser other = Browser.open(instance().url(), "en")) {
      other.go("/sign-in");
      other.type(By.id("form:name"), OPERATOR);
      other.type(By.id("form:password"), PASSWORD);
      other.click(By.id("form:submit"));
      other.find(By.id("user-menu-button"));
      return other.driver().manage().getCookieNamed(COOKIE).getValue();
    }
  }
}
