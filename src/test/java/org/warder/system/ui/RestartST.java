package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.warder.system.Http;
import org.warder.system.OwnServer;
import org.warder.system.Warder;

/**
 * A server that is killed while a page waits for it: what was typed can be sent when it is back.
 */
class RestartST {

  private static final By TROUBLE = By.cssSelector(".trouble");
  private static final String PASSWORD = "correct-horse-1";

  @Test
  void dialogCanBeSentAgainWhenTheServerIsBack() {
    try (OwnServer server = new OwnServer("restart").start();
        FaultyProxy proxy = new FaultyProxy();
        Browser browser = Browser.behind(proxy.address(), server.url())) {
      Warder.Instance instance = Warder.setUp(server.url());
      signIn(browser);
      CustomDialog dialog =
          new TokensPage(browser)
              .open(instance.orgId())
              .generateCustom()
              .describe("survivor")
              .read("all buckets");
      proxy.delay(Duration.ofMillis(100));
      proxy.beforeEach(server::kill);

      browser.click(By.id("custom:form:generate"));

      assertThat(browser.find(TROUBLE).getText()).contains("It is not known whether this was done");
      proxy.heal();
      server.start();
      browser.click(Pages.button("Try again"));
      assertThat(browser.find(TROUBLE).getText()).contains("You are no longer signed in");
      String here = browser.driver().getWindowHandle();
      browser.driver().switchTo().newWindow(WindowType.TAB);
      signIn(browser);
      browser.driver().close();
      browser.driver().switchTo().window(here);
      assertThat(dialog.state("Read bucket iot-center")).isEqualTo("on");
      browser.click(Pages.button("Try again"));

      String value = new CreatedDialog(browser).value();
      Http http = server.http().withToken(value);
      assertThat(http.get("/api/v2/buckets").status()).isEqualTo(200);
    }
  }

  private static void signIn(Browser browser) {
    browser.go("/sign-in");
    browser.type(By.id("form:name"), "ops");
    browser.type(By.id("form:password"), PASSWORD);
    browser.click(By.id("form:submit"));
    browser.find(By.id("user-menu-button"));
  }
}
