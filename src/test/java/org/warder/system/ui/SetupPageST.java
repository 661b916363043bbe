package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.warder.system.Http;
import org.warder.system.OwnServer;
import org.warder.system.cli.CliDriver;

/** The first page of an empty instance, and its only operator. */
class SetupPageST {

  @TempDir private Path directory;

  @Test
  void firstUserSetsUpSeesTheOperatorTokenOnceAndStaysWhileAlone() {
    try (OwnServer server = new OwnServer("onboarding-page").start();
        Browser browser = Browser.open(server.url(), "en")) {
      browser.go("/");
      browser.awaitAddress("/setup");
      assertThat(browser.address()).isEqualTo("/setup");
      new Screen(browser).assertLooksRight("setup");
      browser.type(By.id("form:name"), "ops");
      browser.type(By.id("form:password"), "short");
      browser.type(By.id("form:org"), " plant-a ");
      browser.type(By.id("form:bucket"), "iot-center");
      browser.click(By.id("form:submit"));
      assertThat(browser.find(By.cssSelector(".error")).getText()).contains("8 to 72");

      browser.type(By.id("form:password"), "correct-horse-1");
      browser.click(By.id("form:submit"));
      String value = browser.find(By.id("secret")).getDomProperty("value");
      new Screen(browser).assertLooksRight("setup-done");
      assertThat(server.http().withToken(value).get("/api/v2/authorizations").status())
          .isEqualTo(200);
      assertThat(server.http().withToken(value).get("/api/v2/orgs?org=plant-a").status())
          .isEqualTo(200);

      browser.click(By.id("continue"));
      assertThat(browser.find(By.id("leave-question")).getText()).contains("not copied");
      browser.click(Pages.button("Stay"));
      browser.run("document.execCommand = () => false; delete Navigator.prototype.clipboard;");
      browser.click(Pages.button("Copy to Clipboard"));
      assertThat(browser.find(By.id("secret-state")).getText()).startsWith("Copying failed");
      browser.run("document.execCommand = () => true;");
      browser.click(Pages.button("Copy to Clipboard"));
      assertThat(browser.find(By.id("secret-state")).getText()).isEqualTo("Copied");
      browser.click(By.id("continue"));
      TokensPage page = new TokensPage(browser);
      assertThat(page.line("ops's Token")).contains("operator: everything");
      browser.go("/setup");
      browser.awaitAddress("/tokens");
      assertThat(browser.address()).startsWith("/tokens");
      assertThat(browser.driver().getPageSource()).doesNotContain(value);
      assertThat(server.log()).doesNotContain(value);

      Http operator = server.http().withToken(value);
      String orgId = operator.get("/api/v2/orgs").json().at("/orgs/0/id").asText();
      CliDriver cli =
          new CliDriver(directory)
              .with("INFLUX_HOST", server.url().toString())
              .with("INFLUX_TOKEN", value);
      LastOperator.assertStaysForTheCommandLine(cli, operator.get("/api/v2/me").text("id"));
      LastOperator.assertItsTokenIsNotLeftToExpire(browser, operator);
      LastOperator.assertStaysUntilThereIsAnother(browser, operator, orgId);
    }
  }
}
