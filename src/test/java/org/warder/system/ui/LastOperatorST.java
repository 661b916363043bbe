package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.OwnServer;
import org.warder.system.Warder;

/** The pages of an instance with one operator, and what they say once there is another. */
class LastOperatorST extends Warder {

  private static final By WORD = By.id("confirming:form:confirmation");

  @Test
  void lastOperatorIsToldWhyTheyStayAndASecondOneMayGo() {
    try (OwnServer server = new OwnServer("last-operator").start()) {
      Instance instance = setUp(server.url());
      Http operator = server.http().withToken(instance.operatorToken());
      try (Browser browser = Browser.open(server.url(), "en")) {
        signIn(browser);

        for (String entry : new String[] {"Deactivate…", "Delete…"}) {
          choose(browser, entry);
          assertThat(browser.find(By.cssSelector(".toast.bad")).getText())
              .contains("Nobody else may do everything");
          assertThat(browser.sees(By.id("confirm-dialog"))).isFalse();
        }

        Fixtures fixtures = new Fixtures(operator);
        Made second = fixtures.user();
        fixtures.token(instance.orgId(), second.id(), fixtures.operatorPermissions());
        choose(browser, "Deactivate…");
        assertThat(browser.find(By.cssSelector("dialog[open]")).getText())
            .contains("This is you", "only another operator can activate you again")
            .doesNotContain("cannot come back", "undo");
        browser.click(Pages.inDialog("Deactivate"));
        assertThat(operator.get("/api/v2/me").status()).isEqualTo(200);
        browser.type(WORD, "deactivate");
        browser.click(Pages.inDialog("Deactivate"));
        browser.await(() -> operator.get("/api/v2/me").status() == 403 ? true : null);
      }
    }
  }

  private static void signIn(Browser browser) {
    browser.go("/sign-in");
    browser.type(By.id("form:name"), OPERATOR);
    browser.type(By.id("form:password"), PASSWORD);
    browser.click(By.id("form:submit"));
    browser.find(By.id("user-menu-button"));
  }

  private static void choose(Browser browser, String entry) {
    browser.go("/users?q=" + OPERATOR);
    browser.click(Pages.button("Actions for " + OPERATOR));
    browser.click(By.xpath("//*[@popover]//button[.='" + entry + "']"));
  }
}
