package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.ui.FaultyProxy.Fault;

/**
 * What a page offers when it does not know whether something was done, and when the server no
 * longer knows the page. {@link FaultsST} has what is common to all that pages do.
 */
class TroubleST extends TroubleTest {

  @Test
  void rotationWhoseResponseIsLostIsTakenBack() {
    IssuedToken token = token(org, "lost");
    browser.go("/token?id=" + token.id());
    browser.click(By.id("facts:rotate"));
    browser.find(By.cssSelector("#rotate-dialog[open]"));
    proxy.meet(Fault.LOSE);
    browser.click(By.id("rotating:form:rotate"));
    assertThat(trouble()).contains("It is not known whether this was done.");

    tryAgain();
    assertThat(browser.find(By.cssSelector("#rotate-dialog .errors")).getText())
        .contains("This token is being rotated");
    browser.go("/token?id=" + token.id());
    browser.click(By.id("facts:cancel"));
    browser.find(By.cssSelector("#confirm-dialog[open]"));
    browser.click(By.id("confirming:form:yes"));
    browser.settle();
    assertThat(browser.sees(By.id("rotation-title"))).isFalse();
    assertThat(with(token.secret()).get("/api/v2/buckets").status()).isEqualTo(200);
  }

  @Test
  void whereToLookWhatWasDoneIsLinked() {
    tokens(org).openAllAccess();
    proxy.meet(Fault.LOSE);
    browser.click(By.id("allaccess:form:generate"));

    assertThat(trouble()).contains("It is not known whether this was done.");
    assertThat(browser.find(By.cssSelector(".trouble a")).getDomProperty("href"))
        .endsWith("/tokens?org=" + org.id());
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
  void pageOfAProxyIsNoResponse() {
    tokens(org).generateCustom().describe("kept").read("bucket _tasks");
    proxy.meet(Fault.OTHER_PAGE);

    browser.click(By.id("custom:form:generate"));

    assertThat(trouble()).contains("It is not known whether this was done.");
    assertThat(value("custom:form:description")).isEqualTo("kept");
    assertThat(browser.sees(By.id("created-dialog"))).isFalse();
  }

  @Test
  void whatOnlyReadsCannotHaveBeenDone() {
    IssuedToken token = token(org, "pump");
    String list = "/tokens?org=" + org.id() + "&q=valve";
    String page = "/token?id=" + token.id();
    assertOnlyReads(list, Pages.button("Show all"));
    assertOnlyReads(page, By.id("whatif:ask"));
    assertOnlyReads(page, By.id("whatifrequest:ask"));
  }

  private void assertOnlyReads(String address, By button) {
    browser.go(address);
    proxy.meet(Fault.CUT);
    browser.click(button);
    assertThat(trouble())
        .contains("What is shown may be out of date.")
        .doesNotContain("It is not known");
    proxy.heal();
  }

  @Test
  void pageThatIsAskedForOnceMoreIsNotWaitedForWithoutEnd() {
    String name = unique("bucket");
    browser.go("/buckets?org=" + org.id());
    browser.click(Pages.button("Create bucket"));
    browser.type(By.id("saving:form:name"), name);
    browser.driver().manage().deleteAllCookies();
    otherSession().forEach(browser.driver().manage()::addCookie);
    AtomicInteger sent = new AtomicInteger();
    proxy.beforeEach(() -> proxy.meet(sent.getAndIncrement() == 0 ? Fault.NONE : Fault.HANG));

    // What is sent first has the usual time.
    browser.run("document.getElementById('saving:form:save').click(); Requests.patience = 300");

    assertThat(trouble()).contains("Nothing has been changed.", "The page was out of date.");
    assertThat(value("saving:form:name")).isEqualTo(name);
    browser.run("Requests.patience = 30000");
    tryAgain();
    browser.await(() -> browser.sees(By.id("save-dialog")) ? null : true);
    assertThat(operator().get("/api/v2/buckets?name=" + name).status()).isEqualTo(200);
  }

  @Test
  void moreTokensThanAStepChangesAreDeletedThoughTheNetworkIsCutBetween() {
    for (int i = 0; i < 1002; i++) {
      fixtures.token(org.id(), instance().userId(), "read:orgs/" + org.id() + "/tasks");
    }
    tokens(org);
    browser.click(By.id("bulk-menu-button"));
    browser.click(By.xpath("//*[@id='bulk-menu']//button[.='Delete all…']"));
    By dialog = By.cssSelector("#bulk-dialog[open]");
    assertThat(browser.find(dialog).getText()).contains("Delete 1,002 tokens", "and 982 more");
    browser.type(By.id("bulk:form:number"), "1002");
    AtomicInteger sent = new AtomicInteger();
    proxy.beforeEach(() -> proxy.meet(sent.getAndIncrement() == 0 ? Fault.NONE : Fault.CUT));
    browser.press(Keys.ENTER);
    assertThat(trouble()).contains("It is not known whether this was done.");
    assertThat(browser.find(dialog).getText()).contains("1,000 of 1,002");
    tryAgain();
    browser.await(() -> browser.sees(dialog) ? null : true);

    assertThat(browser.find(By.cssSelector(".toast")).getText())
        .contains("1,002 tokens are deleted.");
    assertThat(new TokensPage(browser).descriptions()).isEmpty();
  }
}
