package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/**
 * Bad days of the network while buckets, users and all tokens of a list are changed: what a dialog
 * or a question says stays until the server has said that it is done.
 */
class AdministrationTroubleST extends TroubleTest {

  private static final String UNKNOWN = "It is not known whether this was done.";

  @Test
  void creationOfABucketIsKeptUntilItIsDone() {
    String name = unique("bucket");
    browser.go("/buckets?org=" + org.id());
    browser.click(Pages.button("Create bucket"));
    browser.type(By.id("saving:form:name"), name);

    throughAllFaults(
        By.id("saving:form:save"),
        UNKNOWN,
        () -> assertThat(value("saving:form:name")).isEqualTo(name));

    awaitClosed("save-dialog");
    assertThat(operator().get("/api/v2/buckets?orgID=" + org.id() + "&name=" + name).body())
        .contains(name);
  }

  @Test
  void changeOfABucketIsKeptUntilItIsDone() {
    Made bucket = fixtures.bucket(org.id());
    browser.go("/buckets?org=" + org.id());
    choose(bucket.name(), "Edit…");
    browser.type(By.id("saving:form:description"), "of line 3");

    throughAllFaults(
        By.id("saving:form:save"),
        UNKNOWN,
        () -> assertThat(value("saving:form:description")).isEqualTo("of line 3"));

    awaitClosed("save-dialog");
    assertThat(operator().get("/api/v2/buckets/" + bucket.id()).text("description"))
        .isEqualTo("of line 3");
  }

  @Test
  void questionStaysUntilABucketIsDeleted() {
    Made bucket = fixtures.bucket(org.id());
    browser.go("/buckets?org=" + org.id());
    choose(bucket.name(), "Delete…");

    throughAllFaults(
        By.id("confirming:form:yes"),
        UNKNOWN,
        () -> {
          assertThat(browser.sees(By.id("confirm-dialog"))).isTrue();
          assertThat(operator().get("/api/v2/buckets/" + bucket.id()).status()).isEqualTo(200);
        });

    awaitClosed("confirm-dialog");
    assertThat(operator().get("/api/v2/buckets/" + bucket.id()).status()).isEqualTo(404);
  }

  @Test
  void questionStaysUntilAUserIsDeactivated() {
    Made member = person("member", org.id());
    browser.go("/users?q=" + member.name());
    choose(member.name(), "Deactivate…");

    throughAllFaults(
        By.id("confirming:form:yes"),
        UNKNOWN,
        () -> assertThat(browser.sees(By.id("confirm-dialog"))).isTrue());

    awaitClosed("confirm-dialog");
    assertThat(operator().get("/api/v2/users/" + member.id()).text("status")).isEqualTo("inactive");
  }

  @Test
  void sessionThatEndsUnderAChangeLosesNothing() {
    Made bucket = fixtures.bucket(org.id());
    browser.go("/buckets?org=" + org.id());
    choose(bucket.name(), "Edit…");
    browser.type(By.id("saving:form:description"), "of line 3");

    assertEndOfSessionIsTold(By.id("saving:form:save"));

    assertThat(value("saving:form:description")).isEqualTo("of line 3");
  }

  @Test
  void sessionThatEndsUnderAQuestionDeletesNothing() {
    Made bucket = fixtures.bucket(org.id());
    browser.go("/buckets?org=" + org.id());
    choose(bucket.name(), "Delete…");

    assertEndOfSessionIsTold(By.id("confirming:form:yes"));
    signInInAnotherWindow();
    tryAgain();

    assertThat(trouble()).contains("Nothing has been changed.");
    assertThat(operator().get("/api/v2/buckets/" + bucket.id()).status()).isEqualTo(200);
  }

  @Test
  void sessionThatEndsUnderAPasswordLosesNothing() {
    Made member = person("member", org.id());
    signIn(member.name(), Fixtures.PASSWORD);
    browser.go("/password");
    browser.type(By.id("change:form:old"), Fixtures.PASSWORD);
    browser.type(By.id("change:form:new"), "another-password-2");

    assertEndOfSessionIsTold(By.id("change:form:save"));

    assertThat(value("change:form:new")).isEqualTo("another-password-2");
    fixtures.signIn(member.name(), Fixtures.PASSWORD);
  }

  @Test
  void sessionThatEndsUnderASearchKeepsItsText() {
    tokens(org);
    browser.driver().manage().deleteAllCookies();

    browser.type(By.id("list:search"), "pump");

    assertThat(trouble()).contains("You are no longer signed in.");
    assertThat(value("list:search")).isEqualTo("pump");
  }

  @Test
  void sessionThatEndsUnderASelectionLeadsToTheSignInAndBack() {
    IssuedToken token = token(org, "one");
    tokens(org).select("one");
    browser.driver().manage().deleteAllCookies();

    browser.click(By.id("list:deactivate"));

    browser.awaitAddress("/sign-in");
    assertThat(browser.address()).contains("to=%2Ftokens");
    assertThat(with(token.secret()).get("/api/v2/buckets").status()).isEqualTo(200);
  }

  private void assertEndOfSessionIsTold(By button) {
    browser.driver().manage().deleteAllCookies();
    browser.click(button);
    assertThat(trouble()).contains("You are no longer signed in.", "Nothing has been changed.");
  }

  /** Chooses from the menu of a line what opens a dialog. */
  private void choose(String name, String entry) {
    browser.click(Pages.button("Actions for " + name));
    browser.click(By.xpath("//*[@popover]//button[.='" + entry + "']"));
    browser.find(By.cssSelector("dialog[open]"));
  }

  private void awaitClosed(String dialog) {
    browser.await(() -> browser.sees(By.id(dialog)) ? null : true);
  }
}
