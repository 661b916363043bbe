package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.ui.FaultyProxy.Fault;

/**
 * Bad days of the network while people sign in and are managed, sessions that end under a page, and
 * responses that are lost: nothing is taken for done that is not, and nothing typed is lost.
 */
class PeopleTroubleST extends TroubleTest {

  @Test
  void creationOfAUserIsKeptUntilItIsDone() {
    String name = unique("jane");
    browser.go("/users?org=" + org.id());
    browser.click(Pages.button("Create user"));
    browser.type(By.id("creating:form:name"), name);
    browser.type(By.id("creating:form:password"), Fixtures.PASSWORD);

    throughAllFaults(
        By.id("creating:form:save"),
        "It is not known whether this was done.",
        () -> {
          assertThat(value("creating:form:name")).isEqualTo(name);
          assertThat(value("creating:form:password")).isEqualTo(Fixtures.PASSWORD);
        });

    browser.await(() -> browser.sees(By.id("create-dialog")) ? null : true);
    assertThat(operator().get("/api/v2/users?name=" + name).status()).isEqualTo(200);
  }

  @Test
  void signInIsKeptUntilItIsDone() {
    browser.driver().manage().deleteAllCookies();
    browser.go("/sign-in");
    browser.type(By.id("form:name"), OPERATOR);
    browser.type(By.id("form:password"), PASSWORD);

    throughAllFaults(
        By.id("form:submit"),
        "It is not known whether this was done.",
        () -> {
          assertThat(value("form:name")).isEqualTo(OPERATOR);
          assertThat(value("form:password")).isEqualTo(PASSWORD);
        });

    awaitStartPage();
  }

  @Test
  void changeOfAPasswordIsKeptUntilItIsDone() {
    Made member = person("member", org.id());
    signIn(member.name(), Fixtures.PASSWORD);
    browser.go("/password");
    browser.type(By.id("change:form:old"), Fixtures.PASSWORD);
    browser.type(By.id("change:form:new"), "another-password-2");

    throughAllFaults(
        By.id("change:form:save"),
        "It is not known whether this was done.",
        () -> assertThat(value("change:form:new")).isEqualTo("another-password-2"));

    assertThat(browser.find(By.cssSelector(".toast")).getText()).contains("changed");
  }

  @Test
  void responseThatIsLostIsTakenNeitherForSuccessNorForFailure() {
    tokens(org).openAllAccess();
    browser.type(By.id("allaccess:form:description"), "lost on the way");
    proxy.meet(Fault.LOSE);
    browser.click(By.id("allaccess:form:generate"));

    assertThat(trouble()).contains("It is not known whether this was done.");
    assertThat(browser.find(By.cssSelector(".trouble a")).getDomProperty("href"))
        .endsWith("/tokens?org=" + org.id());
    assertThat(operator().get("/api/v2/authorizations?orgID=" + org.id()).body())
        .contains("lost on the way");
  }

  @Test
  void sessionThatEndsUnderADialogLosesNothing() {
    CustomDialog dialog = tokens(org).generateCustom().describe("typed before").read("all buckets");
    browser.driver().manage().deleteAllCookies();
    browser.click(By.id("custom:form:generate"));
    assertThat(trouble()).contains("You are no longer signed in.", "Nothing has been changed.");

    signInInAnotherWindow();
    tryAgain();

    new CreatedDialog(browser).copy().close();
    assertThat(new TokensPage(browser).descriptions()).containsExactly("typed before");
    assertThat(dialog.shows("Read all buckets")).isFalse();
  }

  @Test
  void pageThatTheServerHasForgottenChangesNothingElse() {
    IssuedToken first = token(org, "first");
    TokensPage page = tokens(org);
    page.choose("first", "Delete…");
    browser.find(By.cssSelector("#delete-dialog[open]"));
    browser.driver().manage().deleteAllCookies();
    signInInAnotherWindow();

    browser.click(By.id("deleting:form:confirm"));

    assertThat(trouble()).contains("Nothing has been changed.", "The page was out of date.");
    assertThat(with(first.secret()).get("/api/v2/buckets").status()).isEqualTo(200);
    browser.click(Pages.button("Load the page again"));
    browser.find(By.cssSelector(".toast"));
    page.choose("first", "Delete…").confirmDeletion();
    assertThat(page.descriptions()).isEmpty();
  }
}
