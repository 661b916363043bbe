package org.warder.system.ui;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.ui.FaultyProxy.Fault;

/** What pages look like on bad days. */
class TroubleLookST extends TroubleTest {

  private Screen screen;

  @BeforeAll
  void newScreen() {
    screen = new Screen(browser);
  }

  @Test
  void dialogWithoutAResponse() {
    tokens(org).generateCustom().describe("ingest line 3").read("bucket _tasks");
    proxy.meet(Fault.CUT);
    browser.click(By.id("custom:form:generate"));
    judge("trouble-dialog");
  }

  @Test
  void pageWithoutAResponse() {
    IssuedToken token = token(org, "pump");
    browser.go("/token?id=" + token.id());
    proxy.meet(Fault.CUT);
    browser.click(By.id("facts:switch"));
    judge("trouble-page");
  }

  @Test
  void listThatMayBeOutOfDate() {
    token(org, "pump");
    TokensPage page = tokens(org);
    proxy.meet(Fault.CUT);
    page.paste("pump");
    judge("trouble-list");
  }

  @Test
  void dialogWhoseSessionHasEnded() {
    browser.go("/buckets?org=" + org.id());
    browser.click(Pages.button("Create bucket"));
    browser.type(By.id("saving:form:name"), "line-3");
    browser.driver().manage().deleteAllCookies();
    browser.click(Pages.inDialog("Create"));
    judge("trouble-signed-out");
  }

  @Test
  void questionOfAPageThatIsOutOfDate() {
    Made bucket = fixtures.bucket(org.id());
    browser.go("/buckets?org=" + org.id());
    browser.click(Pages.button("Actions for " + bucket.name()));
    browser.click(By.xpath("//*[@popover]//button[.='Delete…']"));
    browser.find(By.cssSelector("#confirm-dialog[open]"));
    browser.driver().manage().deleteAllCookies();
    otherSession().forEach(browser.driver().manage()::addCookie);
    browser.click(Pages.inDialog("Delete"));
    judge("trouble-refused");
  }

  @Test
  void signInWithoutAResponse() {
    browser.driver().manage().deleteAllCookies();
    browser.go("/sign-in");
    proxy.meet(Fault.CUT);
    enter(OPERATOR, PASSWORD);
    judge("trouble-sign-in");
  }

  private void judge(String name) {
    trouble();
    screen.assertLooksRight(name);
  }
}
