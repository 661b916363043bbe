package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;

/** When somebody who has signed in to the pages must do so again. */
class SessionEndST extends UiTest {

  @Test
  void newPasswordEndsTheSessionsElsewhereAndNotTheOneThatChangesIt() {
    Made member = person("member", fixtures.org().id());
    Http api = anonymous().withCookie(fixtures.signIn(member.name(), Fixtures.PASSWORD));
    try (Browser elsewhere = Browser.open(instance().url(), "en")) {
      signInIn(elsewhere, member);
      signIn(member.name(), Fixtures.PASSWORD);

      browser.go("/password");
      browser.type(By.id("change:form:old"), Fixtures.PASSWORD);
      browser.type(By.id("change:form:new"), "another-password-2");
      browser.click(By.id("change:form:save"));
      assertThat(browser.find(By.cssSelector(".toast")).getText()).contains("changed");

      assertSignedOut(elsewhere);
      browser.go("/tokens");
      browser.find(By.id("user-menu-button"));
      assertThat(api.get("/api/v2/me").status()).isEqualTo(401);
    }
  }

  @Test
  void deactivationEndsTheSessionAndActivationRevivesNone() {
    Made member = person("member", fixtures.org().id());
    signIn(member.name(), Fixtures.PASSWORD);

    status(member, "inactive");
    assertSignedOut(browser);
    status(member, "active");
    assertSignedOut(browser);
  }

  @Test
  void passwordSetByAnOperatorEndsTheSession() {
    Made member = person("member", fixtures.org().id());
    signIn(member.name(), Fixtures.PASSWORD);

    fixtures.session(member);

    assertSignedOut(browser);
  }

  @Test
  void inactiveUserIsToldSo() {
    Made member = person("member", fixtures.org().id());
    status(member, "inactive");

    submit(browser, member, "not-the-password");
    String refusal = browser.find(By.cssSelector(".errors")).getText();
    submit(browser, member, Fixtures.PASSWORD);

    assertThat(refusal).doesNotContain("inactive");
    browser.await(
        () -> browser.find(By.cssSelector(".errors")).getText().contains("inactive") ? true : null);
  }

  @Test
  void cookieOfBeforeTheSignOutOpensNothing() {
    Made member = person("member", fixtures.org().id());
    signIn(member.name(), Fixtures.PASSWORD);
    Map<String, String> cookie =
        Map.of("Cookie", browser.driver().manage().getCookieNamed("warder-session").toString());
    assertThat(pageStatus(cookie)).isEqualTo(200);

    browser.click(By.id("user-menu-button"));
    browser.click(Pages.button("Sign out"));
    browser.awaitAddress("/sign-in");

    assertThat(pageStatus(cookie)).isEqualTo(302);
  }

  @Test
  void signingOutEverywhereEndsTheOwnSessionsOfPagesAndApi() {
    Made member = person("member", fixtures.org().id());
    Http api = anonymous().withCookie(fixtures.signIn(member.name(), Fixtures.PASSWORD));
    signIn(member.name(), Fixtures.PASSWORD);
    Map<String, String> cookie =
        Map.of("Cookie", browser.driver().manage().getCookieNamed("warder-session").toString());

    browser.click(By.id("user-menu-button"));
    browser.click(Pages.button("Sign out everywhere"));
    browser.awaitAddress("/sign-in");

    assertThat(api.get("/api/v2/me").status()).isEqualTo(401);
    assertThat(pageStatus(cookie)).isEqualTo(302);
  }

  @Test
  void operatorSignsSomebodyElseOutEverywhere() {
    Made member = person("member", fixtures.org().id());
    Http api = anonymous().withCookie(fixtures.signIn(member.name(), Fixtures.PASSWORD));
    signInAsOperator();
    browser.go("/users?q=" + member.name());

    browser.click(Pages.button("Actions for " + member.name()));
    browser.click(By.xpath("//*[@popover]//button[.='Sign out everywhere…']"));
    assertThat(browser.find(By.cssSelector("dialog[open]")).getText())
        .contains(member.name(), "Tokens keep working");
    assertThat(api.get("/api/v2/me").status()).isEqualTo(200);
    browser.click(Pages.inDialog("Sign out"));
    browser.await(() -> browser.sees(By.id("confirm-dialog")) ? null : true);

    assertThat(api.get("/api/v2/me").status()).isEqualTo(401);
    browser.go("/users");
    browser.find(By.id("user-menu-button"));
  }

  @Test
  void samePasswordAgainIsRefused() {
    Made member = person("member", fixtures.org().id());
    signIn(member.name(), Fixtures.PASSWORD);
    browser.go("/password");
    browser.type(By.id("change:form:old"), Fixtures.PASSWORD);
    browser.type(By.id("change:form:new"), Fixtures.PASSWORD);
    browser.click(By.id("change:form:save"));

    assertThat(browser.find(By.cssSelector(".errors")).getText())
        .contains("This is the old password: choose another one.");
  }

  private static int pageStatus(Map<String, String> cookie) {
    return anonymous().withCookie(cookie.get("Cookie").split(";")[0]).get("/tokens").status();
  }

  private void status(Made user, String status) {
    operator().patch("/api/v2/users/" + user.id(), "{\"status\": \"" + status + "\"}");
  }

  private static void signInIn(Browser browser, Made user) {
    submit(browser, user, Fixtures.PASSWORD);
    browser.find(By.id("user-menu-button"));
  }

  private static void submit(Browser browser, Made user, String password) {
    browser.driver().manage().deleteAllCookies();
    browser.go("/sign-in");
    browser.type(By.id("form:name"), user.name());
    browser.type(By.id("form:password"), password);
    browser.click(By.id("form:submit"));
  }

  private static void assertSignedOut(Browser browser) {
    browser.go("/tokens");
    browser.awaitAddress("/sign-in");
  }
}
