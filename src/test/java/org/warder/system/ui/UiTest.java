package org.warder.system.ui;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Warder;

/** Tests with a browser, in which nobody is signed in at first. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UiTest extends Warder {

  protected Browser browser;
  protected Fixtures fixtures;

  @BeforeAll
  void openBrowser() {
    fixtures = new Fixtures(operator());
    browser = newBrowser();
  }

  /** The browser of the test. */
  protected Browser newBrowser() {
    return Browser.shared(instance().url());
  }

  @AfterAll
  void closeBrowser() {
    browser.close();
  }

  /** Signs the operator in. */
  protected void signInAsOperator() {
    signIn(OPERATOR, PASSWORD);
  }

  /** Signs somebody in, whoever was before. */
  protected void signIn(String name, String password) {
    browser.driver().manage().deleteAllCookies();
    browser.go("/sign-in");
    enter(name, password);
    awaitStartPage();
  }

  /** Fills in the form of the sign-in. */
  protected void enter(String name, String password) {
    browser.type(By.id("form:name"), name);
    browser.type(By.id("form:password"), password);
    browser.click(By.id("form:submit"));
  }

  /** Waits for the page that a sign-in leads to: how many tokens there are says which. */
  protected void awaitStartPage() {
    browser.await(() -> browser.address().matches("/(overview|tokens)") ? true : null);
    browser.settle();
  }

  /** A user who can sign in with {@link Fixtures#PASSWORD}, in that role. */
  protected Made person(String role, String orgId) {
    Made user = fixtures.user();
    operator()
        .post(
            "/api/v2/users/" + user.id() + "/password",
            "{\"password\": \"" + Fixtures.PASSWORD + "\"}");
    fixtures.give(role, user.id(), orgId);
    return user;
  }

  protected TokensPage tokens(Made org) {
    return new TokensPage(browser).open(org.id());
  }

  /** The API, with a token's value. */
  protected Http with(String secret) {
    return anonymous().withToken(secret);
  }

  /** A token of the operator with that description. */
  protected Fixtures.IssuedToken token(Made org, String description) {
    return token(org, description, "read:orgs/" + org.id() + "/buckets");
  }

  protected Fixtures.IssuedToken token(Made org, String description, String... permissions) {
    Fixtures.IssuedToken token = fixtures.token(org.id(), instance().userId(), permissions);
    operator()
        .patch(
            "/api/v2/authorizations/" + token.id(),
            JsonNodeFactory.instance.objectNode().put("description", description).toString());
    return token;
  }
}
