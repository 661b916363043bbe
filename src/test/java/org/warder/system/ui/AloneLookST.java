package org.warder.system.ui;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;

/** The pages that stand alone, and those with one thing in them. */
class AloneLookST extends LookTest {

  @Test
  void signInPage() {
    browser.go("/sign-in");
    screen.assertLooksRight("sign-in");
  }

  @Test
  void signInThatFails() {
    browser.go("/sign-in");
    browser.type(By.id("form:name"), unique("nobody"));
    browser.type(By.id("form:password"), Fixtures.PASSWORD);
    browser.click(By.id("form:submit"));
    browser.find(By.cssSelector(".errors li"));
    screen.assertLooksRight("sign-in-error");
    assertGap("#form label", "top", ".errors", "bottom");
  }

  @Test
  void passwordPage() {
    browser.go("/password");
    screen.assertLooksRight("password");
  }

  @Test
  void pageOfWhoIsInNoOrganization() {
    Made nobody = fixtures.user();
    fixtures.session(nobody);
    signIn(nobody.name(), Fixtures.PASSWORD);
    browser.go("/overview");
    screen.assertLooksRight("no-organization");
    signInAsOperator();
  }

  @Test
  void errorPage() {
    browser.go("/no-such-page");
    screen.assertLooksRight("error");
  }
}
