package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http.Answer;

/** Getting in and out, and what keeps others from getting in. */
class PagePathsST extends UiTest {

  private static final String COOKIE = "warder-session";

  @Test
  void signInLeadsOnToWhereOneWantedToGo() {
    browser.driver().manage().deleteAllCookies();
    browser.go("/users?q=ops");
    browser.awaitAddress("/sign-in?to=");
    assertThat(browser.address()).startsWith("/sign-in?to=");

    browser.type(By.id("form:name"), OPERATOR);
    browser.type(By.id("form:password"), PASSWORD);
    browser.click(By.id("form:submit"));

    browser.awaitAddress("/users?q=ops");
    assertThat(browser.address()).isEqualTo("/users?q=ops");
  }

  @Test
  void wrongPasswordIsRefusedAndGuessingIsSlowedDown() {
    Made user = fixtures.user();
    browser.go("/sign-in");
    browser.type(By.id("form:name"), user.name());
    browser.type(By.id("form:password"), "wrong");
    browser.click(By.id("form:submit"));
    browser.find(By.cssSelector(".errors li"));
    assertThat(errors()).isEqualTo("User name and password do not match.");
    // Each failure doubles the wait: sooner or later an attempt comes too early.
    for (int i = 0; i < 12 && !errors().contains("Too many attempts"); i++) {
      browser.type(By.id("form:name"), user.name());
      browser.type(By.id("form:password"), "guess " + i);
      browser.click(By.id("form:submit"));
    }

    assertThat(errors()).containsPattern("Too many attempts\\.\\s+Try again in \\d+ s\\.");
    assertThat(guessByApi(user)).isEqualTo(429);
  }

  private String errors() {
    return String.join(" ", browser.texts(By.cssSelector(".errors")));
  }

  private static int guessByApi(Made user) {
    int status = 401;
    for (int i = 0; i < 12 && status == 401; i++) {
      status =
          anonymous()
              .withAuthorization(Fixtures.basic(user.name(), "guess"))
              .send("POST", "/api/v2/signin", null)
              .status();
    }
    return status;
  }

  @Test
  void sessionHasAnotherIdAfterTheSignInAndEndsWithTheSignOut() {
    signInAsOperator();
    Cookie first = browser.driver().manage().getCookieNamed(COOKIE);
    assertThat(first.isHttpOnly()).isTrue();
    assertThat(first.getSameSite()).isEqualTo("Strict");

    browser.go("/sign-in");
    browser.type(By.id("form:name"), OPERATOR);
    browser.type(By.id("form:password"), PASSWORD);
    browser.click(By.id("form:submit"));
    browser.awaitAddress("/tokens");
    Cookie second = browser.driver().manage().getCookieNamed(COOKIE);
    assertThat(second.getValue()).isNotEqualTo(first.getValue());

    browser.click(By.id("user-menu-button"));
    browser.click(By.id("user:sign-out"));
    browser.awaitAddress("/sign-in");
    assertThat(browser.address()).isEqualTo("/sign-in");
    Answer old = anonymous().get("/tokens", "Cookie", COOKIE + "=" + second.getValue());
    assertThat(old.status()).isEqualTo(302);
  }

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
  void errorsAreInTheSameDress() {
    signInAsOperator();
    browser.go("/no-such-page");

    assertThat(browser.find(By.tagName("h1")).getText()).isEqualTo("Not found");
    assertThat(browser.sees(By.cssSelector(".brand"))).isTrue();
    assertThat(anonymous().get("/no-such-page").status()).isEqualTo(404);
    assertThat(anonymous().get("/tokens.xhtml").status()).isEqualTo(404);
  }

  @Test
  void pagesSpeakGerman() {
    try (Browser german = Browser.open(instance().url(), "de")) {
      german.go("/sign-in");

      assertThat(german.find(By.tagName("h1")).getText()).isEqualTo("Anmelden");
      assertThat(german.run("return document.documentElement.lang")).isEqualTo("de");
    }
  }

  @Test
  void themeIsTheSystemsUntilOneIsChosen() {
    signInAsOperator();
    browser.go("/password");
    browser.prefer("dark");
    assertThat(background()).isEqualTo("rgb(15, 20, 27)");

    browser.click(By.id("theme-menu-button"));
    browser.click(By.cssSelector("[data-theme-name=light]"));
    assertThat(background()).isEqualTo("rgb(246, 247, 249)");
    browser.driver().navigate().refresh();
    assertThat(background()).isEqualTo("rgb(246, 247, 249)");
    browser.prefer("light");
  }

  private Object background() {
    return browser.run("return getComputedStyle(document.body).backgroundColor");
  }

  @Test
  void sessionThatEndsUnderAnOpenPageLeadsBackToIt() {
    Made org = fixtures.org();
    Fixtures.IssuedToken token =
        fixtures.token(org.id(), instance().userId(), "read:orgs/" + org.id() + "/tasks");
    signInAsOperator();
    browser.go("/token?id=" + token.id());
    browser.driver().manage().deleteAllCookies();

    browser.click(By.id("facts:switch"));
    browser.awaitAddress("/sign-in?to=");
    assertThat(browser.address()).startsWith("/sign-in?to=");
    browser.type(By.id("form:name"), OPERATOR);
    browser.type(By.id("form:password"), PASSWORD);
    browser.click(By.id("form:submit"));

    browser.awaitAddress("/token?id=" + token.id());
    assertThat(browser.address()).isEqualTo("/token?id=" + token.id());
    assertThat(operator().get("/api/v2/authorizations/" + token.id()).text("status"))
        .isEqualTo("active");
  }

  @Test
  void pageOfAnotherSessionSaysThatNothingHasBeenChanged() {
    Made org = fixtures.org();
    Fixtures.IssuedToken token =
        fixtures.token(org.id(), instance().userId(), "read:orgs/" + org.id() + "/tasks");
    signInAsOperator();
    String first = browser.driver().manage().getCookieNamed(COOKIE).getValue();
    browser.go("/token?id=" + token.id());
    // Somebody signs in again in another window of the same browser.
    String second = sessionOfOperator();
    assertThat(second).isNotEqualTo(first);
    browser.driver().manage().deleteCookieNamed(COOKIE);
    browser.driver().manage().addCookie(new Cookie(COOKIE, second, "/"));

    browser.click(By.id("facts:switch"));

    assertThat(browser.find(By.cssSelector(".toast")).getText())
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
