package org.warder.system.ui;

import java.util.UUID;
import org.openqa.selenium.By;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Warder.Instance;

/**
 * Where something is done on a page: a browser, a server, and an organization made for it.
 *
 * @param browser in which somebody has signed in
 * @param instance what the setup of the server made
 * @param operator the API, with the operator token
 * @param fixtures what else is needed
 * @param org the organization
 */
record Site(Browser browser, Instance instance, Http operator, Fixtures fixtures, Made org) {

  /** One with a new organization. */
  static Site of(Browser browser, Instance instance) {
    Http operator = new Http(instance.url(), null).withToken(instance.operatorToken());
    Fixtures fixtures = new Fixtures(operator);
    return new Site(browser, instance, operator, fixtures, fixtures.org());
  }

  TokensPage tokens() {
    return new TokensPage(browser).open(org.id());
  }

  /** A token of the operator with that description. */
  IssuedToken token(String description) {
    IssuedToken token =
        fixtures.token(org.id(), instance.userId(), "read:orgs/" + org.id() + "/buckets");
    operator.patch(
        "/api/v2/authorizations/" + token.id(), "{\"description\": \"" + description + "\"}");
    return token;
  }

  /** A member of the organization, who can sign in with {@link Fixtures#PASSWORD}. */
  Made member() {
    Made user = fixtures.user();
    fixtures.give("member", user.id(), org.id());
    fixtures.session(user);
    return user;
  }

  /** Signs somebody in, whoever was before. */
  void signIn(String name, String password) {
    browser.driver().manage().deleteAllCookies();
    browser.go("/sign-in");
    browser.type(By.id("form:name"), name);
    browser.type(By.id("form:password"), password);
    browser.click(By.id("form:submit"));
    browser.find(By.id("user-menu-button"));
  }

  /** Chooses from the menu of a line what opens a dialog. */
  void choose(String name, String entry) {
    browser.click(Pages.button("Actions for " + name));
    browser.click(By.xpath("//*[@popover]//button[.='" + entry + "']"));
    browser.find(By.cssSelector("dialog[open]"));
  }

  /** What is in a field. */
  String value(String id) {
    return browser.find(By.id(id)).getDomProperty("value");
  }

  void awaitClosed(String dialog) {
    browser.await(() -> browser.sees(By.id(dialog)) ? null : true);
  }

  /** The status of a token or a user, as the API has it. */
  String status(String path) {
    return operator.get("/api/v2/" + path).text("status");
  }

  static String unique(String prefix) {
    return prefix + "-" + UUID.randomUUID();
  }
}
