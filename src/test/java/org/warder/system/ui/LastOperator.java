package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.By;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Warder;
import org.warder.system.cli.CliDriver;

/** What the pages say to the only operator of an instance, and once there is another. */
final class LastOperator {

  private static final By WORD = By.id("confirming:form:confirmation");

  private LastOperator() {}

  static void assertStaysUntilThereIsAnother(Browser browser, Http operator, String orgId) {
    for (String entry : new String[] {"Deactivate…", "Delete…"}) {
      choose(browser, entry);
      assertThat(browser.find(By.cssSelector(".toast.bad")).getText())
          .contains("Nobody else may do everything");
      assertThat(browser.sees(By.id("confirm-dialog"))).isFalse();
    }

    Fixtures fixtures = new Fixtures(operator);
    Made second = fixtures.user();
    fixtures.token(orgId, second.id(), fixtures.operatorPermissions());
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

  /** A token that ends by itself ends as surely. */
  static void assertItsTokenIsNotLeftToExpire(Browser browser, Http operator) {
    String path = "/api/v2/authorizations/";
    String id = operator.get(path).json().at("/authorizations/0/id").asText();
    browser.go("/token?id=" + id);
    browser.click(By.id("facts:expiry"));
    assertThat(browser.find(By.id("expiry-dialog")).getText())
        .contains("It may do everything. Without it, programs and perhaps you yourself");
    browser.find(By.id("ending:form:expires")).sendKeys("90");
    browser.click(By.id("ending:form:save"));
    assertThat(browser.find(By.cssSelector("#expiry-dialog .error")).getText())
        .isEqualTo("Type \"expire\" to confirm");
    assertThat(operator.get(path + id).json().path("expiresAt").isNull()).isTrue();

    browser.type(By.id("ending:form:confirmation"), "expire");
    browser.click(By.id("ending:form:save"));
    browser.await(() -> browser.sees(By.id("expiry-dialog")) ? null : true);
    assertThat(operator.get(path + id).json().path("expiresAt").isNull()).isFalse();
  }

  static void assertStaysForTheCommandLine(CliDriver cli, String userId) {
    CliDriver.Result refused = cli.run("user", "delete", "--id", userId);
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err())
        .contains("the last active operator cannot be deactivated or deleted: nobody else");
  }

  private static void choose(Browser browser, String entry) {
    browser.go("/users?q=" + Warder.OPERATOR);
    browser.click(Pages.button("Actions for " + Warder.OPERATOR));
    browser.click(By.xpath("//*[@popover]//button[.='" + entry + "']"));
  }
}
