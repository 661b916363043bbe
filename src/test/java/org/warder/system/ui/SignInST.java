package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http.Answer;

/** Getting in and out, and back to where one was. */
class SignInST extends UiTest {

  private static final String COOKIE = "warder-session";

  @Test
  void signInLeadsOnToWhereOneWantedToGo() {
    browser.driver().manage().deleteAllCookies();
    browser.go("/users?q=ops");
    browser.awaitAddress("/sign-in?to=");
    assertThat(browser.address()).startsWith("/sign-in?to=");

    enter(OPERATOR, PASSWORD);

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
    enter(OPERATOR, PASSWORD);
    awaitStartPage();
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
  void sessionThatEndsUnderAnOpenPageLeadsBackToIt() {
    Made org = fixtures.org();
    Fixtures.IssuedToken token =
        fixtures.token(org.id(), instance().userId(), "read:orgs/" + org.id() + "/tasks");
    signInAsOperator();
    browser.go("/token?q=" + token.secret() + "&id=" + token.id());
    browser.driver().manage().deleteAllCookies();

    browser.click(By.id("facts:switch"));
    browser.awaitAddress("/sign-in?to=");
    assertThat(browser.address())
        .as("no address has a token")
        .isEqualTo("/sign-in?to=%2Ftoken%3Fid%3D" + token.id());
    enter(OPERATOR, PASSWORD);

    browser.awaitAddress("/token?id=" + token.id());
    assertThat(browser.address()).isEqualTo("/token?id=" + token.id());
    assertThat(operator().get("/api/v2/authorizations/" + token.id()).text("status"))
        .isEqualTo("active");
  }
}
